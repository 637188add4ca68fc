"""minutes.settle: the content is frozen, numbered and digested; the worker makes its PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.minutes.checklist import blocking
from facilitator.domain.minutes.events import MinutesSettled
from facilitator.domain.minutes.heads import Head
from facilitator.domain.minutes.numbering import number_text
from facilitator.domain.minutes.record import digest as digest_of
from facilitator.domain.minutes.record import record_bytes
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes, find_session
from facilitator.services.minutes.heads import head_of
from facilitator.services.minutes.ruled import with_rulings
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

RENDER = "render_minutes"


@dataclass(frozen=True)
class SettleMinutes:
    minutes: str


@dataclass(frozen=True)
class SettledMinutes:
    """`digest`: SHA-256 of the record's canonical bytes; while `state` is settling, signing is not_ready."""

    number: str
    digest: str
    state: MinutesState


def settle(command: SettleMinutes, context: Context) -> SettledMinutes:
    row = find_minutes(context.store, command.minutes)
    state = MINUTES.after(MinutesState(row.state), MinutesMove.SETTLE)
    session = find_session(context.store, row.session)
    content = with_rulings(context.store, session, row, content_of(row))
    if found := blocking(content):
        raise Missing(
            N_("还不能定稿：{sentences}"),
            what=found[0].what,
            sentences="".join(gap.sentence for gap in found),
            all=[gap.what for gap in found],
        )
    year, sequence = _number(row, context)
    number = number_text(year, sequence)
    red = head_of(context.store) is Head.RED
    record = record_bytes(replace(content, number=number, dated=day_of(context.now), red_head=red))
    digest = digest_of(record)
    context.store.archive.change(
        row.id,
        state=state,
        year=year,
        sequence=sequence,
        number=number,
        record=record,
        digest=digest,
        settled_at=context.now,
        failure=None,
    )
    context.record(MinutesSettled(row.id, number, digest, context.actor.name), row.session)
    context.want_job(RENDER, row.id)
    return SettledMinutes(number, digest, state)


def _number(row: Row, context: Context) -> tuple[int, int]:
    """Minutes that were sent back keep the number they had, so that the year has no gap."""
    if row.sequence is not None:
        return row.year, row.sequence
    year = day_of(context.now).year
    return year, context.store.archive.last_sequence(year) + 1


VERB = Verb("minutes", "settle", SettleMinutes, Power.KEEP_MINUTES, N_("定稿"), settle)

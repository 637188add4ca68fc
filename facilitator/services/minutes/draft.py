"""minutes.draft: the evening is composed into a draft; what is missing is listed, nothing is invented."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.minutes.checklist import gaps
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.events import MinutesDrafted
from facilitator.domain.minutes.record import to_record
from facilitator.domain.minutes.states import MINUTES
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.minutes.composing import compose
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState

SALT_BYTES = 16


@dataclass(frozen=True)
class DraftMinutes:
    session: str


@dataclass(frozen=True)
class MissingPart:
    """One gap of the checklist; `blocking` ones must be filled before the minutes are settled."""

    what: str
    sentence: str
    blocking: bool


@dataclass(frozen=True)
class DraftedMinutes:
    minutes: str
    missing: tuple[MissingPart, ...]


def draft(command: DraftMinutes, context: Context) -> DraftedMinutes:
    """A session has one set of minutes: asking again gives the same draft, with what was amended in it."""
    session = find_session(context.store, command.session)
    if session.state != SessionState.CLOSED:
        raise WrongState(N_("还没有散会，散会以后再整理纪要。"))
    row = context.store.archive.of_session(session.id)
    if row is not None:
        return DraftedMinutes(row.id, missing_of(content_of(row)))
    composed, minutes = compose(context, session, context.random(SALT_BYTES)), context.new_id()
    context.store.archive.add(
        {
            "id": minutes,
            "session": session.id,
            "state": MINUTES.start,
            "revision": 1,
            "content": to_record(composed.content),
            "names": to_record(composed.names),
            "drafted_at": context.now,
        }
    )
    missing = missing_of(composed.content)
    event = MinutesDrafted(minutes, session.id, tuple(gap.what for gap in missing))
    context.record(event, session.id)
    return DraftedMinutes(minutes, missing)


def missing_of(content: MinutesContent) -> tuple[MissingPart, ...]:
    return tuple(MissingPart(gap.what, gap.sentence, gap.blocking) for gap in gaps(content))


VERB = Verb("minutes", "draft", DraftMinutes, Power.KEEP_MINUTES, N_("整理纪要草稿"), draft)

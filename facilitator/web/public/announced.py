"""What the board says of councils: those on or coming, and results as they were read out; nobody's name or vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from facilitator.domain.demands.public_words import masked
from facilitator.domain.here import day_of
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull, MinutesList
from facilitator.services.sessions.read import SessionList
from facilitator.sessions.kinds import advice_of, all_kinds
from facilitator.sessions.phases import LIVE, is_ahead
from facilitator.web.acting import look_up
from facilitator.web.times import china_today

SHOWN = 20
"""Papers on the board, the latest first."""
_SIGNED = (MinutesState.SIGNED, MinutesState.PUBLISHED)


@dataclass(frozen=True)
class PublicSession:
    """A title may have been taken over from somebody's slip, so it passes the same mask."""

    title: str
    kind_name: str
    advice: str
    place: str
    state_name: str
    starts_at: datetime
    code: str
    called_off: str
    """Why it will not take place; it hangs until its day has passed."""


@dataclass(frozen=True)
class Announced:
    """One result as it was read out, and the paper that keeps it."""

    title: str
    question: str
    sentence: str
    rule: str
    advice: str
    on: datetime | None
    number: str
    code: str


@dataclass(frozen=True)
class Councils:
    live: tuple[PublicSession, ...]
    coming: tuple[PublicSession, ...]
    announced: tuple[Announced, ...]


def councils() -> Councils:
    lines = [
        (line.state, PublicSession(masked(line.title), line.kind_name, advice_of(line.kind), masked(line.place),
                                   line.state_name, line.starts_at, line.code, masked(line.called_off)))
        for line in look_up(SessionList())
        if not all_kinds()[line.kind].triages
    ]  # fmt: skip
    today = china_today()
    signed = [line.id for line in look_up(MinutesList()) if line.state in _SIGNED][:SHOWN]
    return Councils(
        live=tuple(shown for state, shown in lines if state in LIVE),
        coming=tuple(shown for state, shown in reversed(lines) if is_ahead(state, day_of(shown.starts_at), today)),
        announced=tuple(found for identity in signed for found in _announced(look_up(MinutesDetail(identity)))),
    )


def _announced(minutes: MinutesInFull) -> Iterator[Announced]:
    content = minutes.content
    for item in content.items:
        for ballot in item.ballots:
            if not ballot.void_reason:
                yield Announced(
                    title=masked(item.title),
                    question=masked(ballot.question),
                    sentence=str(ballot.result.get("sentence", "")),
                    rule=_(ballot.rule.name),
                    advice=advice_of(content.kind),
                    on=content.began_at,
                    number=minutes.number,
                    code=minutes.code,
                )

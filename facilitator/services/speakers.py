"""The speakers of an item in order, and the end of a turn; shared by speaking, the room and the meeting itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.services.context import Context
from facilitator.sessions.floor import Stance
from facilitator.sessions.floor_events import SpeakerFinished
from facilitator.sessions.speaking import Asked, in_order, side_after
from facilitator.sessions.stage import TimerAct, turned
from facilitator.storage.rows import Row
from facilitator.storage.speaking import clock_of
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class Speakers:
    """`waiting` is in the order of speaking; `done` in the order of finishing; `spoken`: turns had, by who."""

    now: Row | None
    waiting: tuple[Row, ...]
    done: tuple[Row, ...]
    spoken: Mapping[str, int]


def who(speech: Row) -> str:
    """The unit, or the name of somebody whom the desk wrote down."""
    return str(speech.unit or speech.name)


def speakers_of(store: UnitOfWork, session: str, item: str | None) -> Speakers:
    rows = [row for row in store.speaking.of_session(session) if row.item == item and row.withdrawn_at is None]
    given = sorted((row for row in rows if row.given_at), key=lambda row: (row.given_at, row.id))
    spoken = Counter(who(row) for row in given)
    waiting = {row.id: row for row in rows if not row.given_at}
    asked = [Asked(row.id, who(row), Stance(row.stance), row.asked_at) for row in waiting.values()]
    return Speakers(
        now=next((row for row in given if not row.finished_at), None),
        waiting=tuple(waiting[one.id] for one in in_order(asked, spoken, _last_side(given))),
        done=tuple(sorted((row for row in given if row.finished_at), key=lambda row: (row.finished_at, row.id))),
        spoken=spoken,
    )


def _last_side(given: Sequence[Row]) -> Stance | None:
    last: Stance | None = None
    for row in given:
        last = side_after(last, Stance(row.stance))
    return last


def end_turn(context: Context, session: str) -> Row | None:
    """Whoever speaks has finished; None when nobody did."""
    speech = context.store.speaking.now(session)
    if speech is None:
        return None
    clock = clock_of(speech)
    lasted = clock.seconds - clock.left_at(context.now) if clock else 0
    turn_clock(context, session, TimerAct.PAUSE)
    context.store.speaking.change(speech.id, finished_at=context.now)
    context.record(SpeakerFinished(session, speech.id, max(lasted, 0)), session)
    return speech


def turn_clock(context: Context, session: str, act: TimerAct, seconds: int = 0) -> None:
    """The clock of whoever speaks stands while the meeting does, and goes on with it."""
    speech = context.store.speaking.now(session)
    clock = clock_of(speech) if speech is not None else None
    after = turned(clock, act, context.now, seconds) if clock else None
    if speech is not None and after is not None:
        context.store.speaking.set_timer(speech.id, after)

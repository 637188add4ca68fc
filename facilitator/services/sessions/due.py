"""The meetings that come round by themselves and are not planned yet: when, where, with whom, as the last one was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.here import HERE, day_of
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.queue_order import waiting_for
from facilitator.services.sessions.filling import WAITS_IN
from facilitator.services.verb import Question
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.sessions.recurring import MONTHS, USUAL_TIME, is_near, next_day
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class DueMeetings:
    """What should be planned within the next ten days."""


@dataclass(frozen=True)
class DueMeeting:
    """A plan that only has to be agreed to. `waiting` counts demands for a 两委会; people are ids."""

    kind: str
    kind_name: str
    title: str
    starts_at: datetime
    place: str
    chair: str
    recorder: str
    last_on: date | None
    waiting: int


def due_meetings(question: DueMeetings, reading: Reading) -> tuple[DueMeeting, ...]:
    sessions = reading.store.rooms.all_sessions()
    held = [row for row in sessions if row.state != SessionState.CALLED_OFF]
    found = (_due(kind, [row for row in held if row.kind == kind], reading) for kind in MONTHS)
    return tuple(meeting for meeting in found if meeting is not None)


def _due(kind: str, sessions: list[Row], reading: Reading) -> DueMeeting | None:
    """None while one is planned or on, and while there is time. `sessions` has the latest first, none called off.

    A month is counted from the day on which people met: one held earlier than planned would else skip a month.
    """
    if any(row.state != SessionState.CLOSED for row in sessions):
        return None
    last = sessions[0] if sessions else None
    today, last_on = day_of(reading.now), day_of(last.began_at or last.starts_at) if last else None
    day = next_day(kind, last_on, today)
    if not is_near(day, today):
        return None
    clock = last.starts_at.astimezone(HERE).time() if last else USUAL_TIME
    chair, recorder = _people(kind, last, reading)
    return DueMeeting(
        kind=kind,
        kind_name=all_kinds()[kind].name,
        title=_told_apart(_title(kind, day), sessions),
        starts_at=datetime.combine(day, clock, HERE),
        place=last.place if last else N_("社区会议室"),
        chair=chair,
        recorder=recorder,
        last_on=last_on,
        waiting=_waiting(reading) if all_kinds()[kind].triages else 0,
    )


def _waiting(reading: Reading) -> int:
    return sum(len(waiting_for(reading, state)) for state in WAITS_IN)


def _people(kind: str, last: Row | None, reading: Reading) -> tuple[str, str]:
    """Those of the last time while they still work here, else whoever holds the office, else anybody."""
    staff = [row for row in reading.store.staff.everyone() if row.active]
    here = {row.id for row in staff}
    if last is not None and last.chair in here and last.recorder in here:
        return last.chair, last.recorder
    return _first(staff, all_kinds()[kind].usual_chair, Role.CHAIR), _first(staff, Role.RECORDER)


def _first(staff: Sequence[Row], *offices: Role) -> str:
    """The first who holds the first of these offices that anybody holds, else anybody."""
    holders = [row for office in offices for row in staff if office in row.roles]
    chosen: str = (holders or staff)[0].id
    return chosen


def _title(kind: str, day: date) -> str:
    """十一月的两委会 is of its own month; a review in January is about the quarter before."""
    if MONTHS[kind] == 1:
        return N_("{year}年{month}月两委会").format(year=day.year, month=day.month)
    quarter = (day.month - 1) // 3
    year, quarter = (day.year, quarter) if quarter else (day.year - 1, 4)
    return N_("{year}年第{quarter}季度民主评议").format(year=year, quarter=quarter)


def _told_apart(title: str, sessions: list[Row]) -> str:
    """A second one in the month has the same title with its number: the ledger and the minutes name them by it."""
    before = sum(row.title == title or row.title.startswith(f"{title}（") for row in sessions)
    return N_("{title}（第{number}次）").format(title=title, number=before + 1) if before else title


QUESTION = Question("sessions", "due", DueMeetings, Power.PLAN_SESSIONS, N_("该安排的会"), due_meetings)

"""sessions.attendance_sheet: 签到表 as it is at this moment, for the table at the door and for those who run it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.content import Listing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.attendance_listing import attendance_listing
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.verb import Question


@dataclass(frozen=True)
class AttendanceSheet:
    """Made anew each time and kept nowhere; a copy that is kept is ordered (`papers.order`)."""

    session: str


def attendance_sheet(question: AttendanceSheet, reading: Reading) -> Listing:
    return attendance_listing(find_session(reading.store, question.session), reading)


QUESTION = Question(
    "sessions", "attendance_sheet", AttendanceSheet, Power.READ_SESSIONS, N_("签到表"), attendance_sheet
)

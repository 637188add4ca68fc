"""minutes.whole_record: 会议记录 with the names, for the file of the meeting; made anew each time and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.names import NameList
from facilitator.domain.minutes.record import from_record
from facilitator.domain.minutes.whole import WholeRecord, whole_record
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_minutes, find_session
from facilitator.services.minutes_held import content_of
from facilitator.services.offices import meeting_within_office
from facilitator.services.verb import Question


@dataclass(frozen=True)
class WholeMinutes:
    minutes: str


def whole(question: WholeMinutes, reading: Reading) -> WholeRecord:
    """Raises Forbidden for whoever runs other councils only."""
    row = find_minutes(reading.store, question.minutes)
    meeting_within_office(reading, find_session(reading.store, row.session).kind)
    return whole_record(content_of(row), from_record(NameList, row.names), settled=row.record is not None)


QUESTION = Question("minutes", "whole_record", WholeMinutes, Power.WRITE_NOTES, N_("会议记录（内部存档）"), whole)

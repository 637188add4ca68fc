"""minutes.floor_sheet: 发言和建议名单 as it is at this moment, for whoever writes down what was said."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.content import Listing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.floor_listing import floor_listing
from facilitator.services.verb import Question


@dataclass(frozen=True)
class FloorSheet:
    """Made anew each time and kept nowhere; a copy that is kept is ordered (`papers.order`)."""

    session: str


def floor_sheet(question: FloorSheet, reading: Reading) -> Listing:
    return floor_listing(find_session(reading.store, question.session), reading)


QUESTION = Question("minutes", "floor_sheet", FloorSheet, Power.WRITE_NOTES, N_("发言和建议名单"), floor_sheet)

"""minutes.confirmation: 表决结果确认单 of what was announced so far, made anew whenever somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotReady
from facilitator.domain.minutes.confirmation import Confirmation
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.confirming import confirmation_sheet
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.verb import Question


@dataclass(frozen=True)
class ConfirmationSheet:
    session: str


def confirmation(question: ConfirmationSheet, reading: Reading) -> Confirmation:
    """Raises NotReady before the first result was announced, Forbidden for whoever runs other councils only."""
    session = find_session(reading.store, question.session)
    meeting_within_office(reading, session.kind)
    if (sheet := confirmation_sheet(session, reading)) is None:
        raise NotReady(N_("还没有宣布结果，宣布以后再打印确认单。"))
    return sheet


QUESTION = Question(
    "minutes", "confirmation", ConfirmationSheet, Power.READ_SESSIONS, N_("表决结果确认单"), confirmation
)

"""Questions about the papers of a meeting, for everybody who may read it; other papers are not found."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.kinds import ABOUT_A_MEETING
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.offices import meeting_within_office
from facilitator.services.papers.finding import find_paper
from facilitator.services.papers.read import PaperDetail, PaperFile, PaperLine, PaperPdf, paper_detail, paper_pdf
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class MeetingPaper:
    paper: str


@dataclass(frozen=True)
class MeetingPaperPdf:
    paper: str


def meeting_paper(question: MeetingPaper, reading: Reading) -> PaperLine:
    return paper_detail(PaperDetail(_of_a_meeting(question.paper, reading).id), reading)


def meeting_paper_pdf(question: MeetingPaperPdf, reading: Reading) -> PaperFile:
    return paper_pdf(PaperPdf(_of_a_meeting(question.paper, reading).id), reading)


def _of_a_meeting(paper: str, reading: Reading) -> Row:
    """Raises NotFound, and Forbidden for a group leader where another council met."""
    row = find_paper(reading.store, paper)
    session = reading.store.rooms.by_code(row.subject) if row.kind in ABOUT_A_MEETING else None
    if session is None:
        return find_paper(reading.store, "")
    meeting_within_office(reading, session.kind)
    return row


QUESTIONS = (
    Question("papers", "of_meeting", MeetingPaper, Power.READ_SESSIONS, N_("一份会议用的打印件"), meeting_paper),
    Question(
        "papers", "of_meeting_pdf", MeetingPaperPdf, Power.READ_SESSIONS, N_("会议用打印件的文件"), meeting_paper_pdf
    ),
)

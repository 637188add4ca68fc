"""Questions about papers: the latest ones, one with its progress, its content for the worker, its file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from facilitator.domain.errors import Forbidden, NotReady
from facilitator.domain.papers.content import content_bytes
from facilitator.domain.papers.kinds import ABOUT_A_VOTE, ABOUT_MONEY, KIND_NAMES, SUPERVISED, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.papers.finding import find_paper
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

LATEST = 50


class PaperState(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class PaperLine:
    """`digest` names the file in the store once it is there."""

    id: str
    kind: PaperKind
    kind_name: str
    subject: str
    state: PaperState
    failure: str | None
    digest: str | None
    at: datetime
    actor: str


@dataclass(frozen=True)
class PaperList:
    pass


@dataclass(frozen=True)
class PaperDetail:
    paper: str


@dataclass(frozen=True)
class PaperContent:
    paper: str


@dataclass(frozen=True)
class PaperFile:
    """`name` is what the file is called when it is saved."""

    digest: str
    name: str


@dataclass(frozen=True)
class PaperPdf:
    paper: str


@dataclass(frozen=True)
class VotePaper:
    """A paper of a vote, for whoever counts; other papers are not found."""

    paper: str


@dataclass(frozen=True)
class VotePaperPdf:
    paper: str


@dataclass(frozen=True)
class MoneyPaper:
    """A paper of 一事一议, for whoever keeps the books; supervisors see what they may print."""

    paper: str


@dataclass(frozen=True)
class MoneyPaperPdf:
    paper: str


def paper_list(question: PaperList, reading: Reading) -> tuple[PaperLine, ...]:
    return tuple(_line(row) for row in reading.store.papers.latest(LATEST))


def paper_detail(question: PaperDetail, reading: Reading) -> PaperLine:
    row = find_paper(reading.store, question.paper)
    return _line(row)


def paper_content(question: PaperContent, reading: Reading) -> bytes:
    """The canonical bytes to lay out. Raises NotReady where the paper was emptied."""
    row = find_paper(reading.store, question.paper)
    if row.emptied:
        raise NotReady(N_("这份打印件已经清空，请重新打印。"))
    return content_bytes(row.content)


def paper_pdf(question: PaperPdf, reading: Reading) -> PaperFile:
    row = find_paper(reading.store, question.paper)
    if row.digest is None:
        raise NotReady(N_("这份打印件已经清空，请重新打印。") if row.emptied else None)
    subject = row.subject if row.kind != PaperKind.TODO else ""
    return PaperFile(row.digest, f"{KIND_NAMES[PaperKind(row.kind)]}{subject}.pdf")


def vote_paper(question: VotePaper, reading: Reading) -> PaperLine:
    return _line(_of_a_vote(question.paper, reading))


def vote_paper_pdf(question: VotePaperPdf, reading: Reading) -> PaperFile:
    row = _of_a_vote(question.paper, reading)
    return paper_pdf(PaperPdf(row.id), reading)


def _of_a_vote(paper: str, reading: Reading) -> Row:
    row = find_paper(reading.store, paper)
    return row if row.kind in ABOUT_A_VOTE else find_paper(reading.store, "")


def money_paper(question: MoneyPaper, reading: Reading) -> PaperLine:
    return _line(_about_money(question.paper, reading))


def money_paper_pdf(question: MoneyPaperPdf, reading: Reading) -> PaperFile:
    return paper_pdf(PaperPdf(_about_money(question.paper, reading).id), reading)


def _about_money(paper: str, reading: Reading) -> Row:
    row = find_paper(reading.store, paper)
    if row.kind not in ABOUT_MONEY:
        return find_paper(reading.store, "")
    supervised = row.kind in SUPERVISED and reading.actor.may(Power.SUPERVISE_FUNDS)
    if not supervised and not reading.actor.may(Power.KEEP_FUNDS):
        raise Forbidden()
    return row


def _state(row: Row) -> PaperState:
    if row.emptied:
        return PaperState.FORGOTTEN
    if row.digest is not None:
        return PaperState.READY
    return PaperState.FAILED if row.failure else PaperState.WAITING


def _line(row: Row) -> PaperLine:
    kind = PaperKind(row.kind)
    name, state = KIND_NAMES[kind], _state(row)
    return PaperLine(row.id, kind, name, row.subject, state, row.failure, row.digest, row.at, row.actor)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("papers", "list", PaperList, Power.KEEP_LEDGER, N_("打印件"), paper_list),
    Question("papers", "detail", PaperDetail, Power.KEEP_LEDGER, N_("一份打印件"), paper_detail),
    Question("papers", "content", PaperContent, Power.WORK, N_("打印件的内容"), paper_content),
    Question("papers", "pdf", PaperPdf, Power.KEEP_LEDGER, N_("打印件的文件"), paper_pdf),
    Question("papers", "of_vote", VotePaper, Power.ENTER_PAPERS, N_("一份表决用的打印件"), vote_paper),
    Question("papers", "of_vote_pdf", VotePaperPdf, Power.ENTER_PAPERS, N_("表决用打印件的文件"), vote_paper_pdf),
    Question("papers", "of_money", MoneyPaper, Power.READ_FUNDS, N_("一份筹资用的打印件"), money_paper),
    Question("papers", "of_money_pdf", MoneyPaperPdf, Power.READ_FUNDS, N_("筹资用打印件的文件"), money_paper_pdf),
)

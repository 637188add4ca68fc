"""papers.record_pdf: the worker kept the file of a paper; from here on it can be printed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.events import PaperPrinted
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.papers.finding import find_paper
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordPaperPdf:
    """`pdf_digest`: SHA-256 of the file in the store, `size` in bytes."""

    paper: str
    pdf_digest: str
    size: int


def record_pdf(command: RecordPaperPdf, context: Context) -> None:
    row = find_paper(context.store, command.paper)
    name = f"{KIND_NAMES[PaperKind(row.kind)]}.pdf"
    context.store.files.add(command.pdf_digest, command.size, "application/pdf", name, context.now)
    context.store.papers.change(row.id, digest=command.pdf_digest, failure=None)
    context.record(PaperPrinted(row.id, command.pdf_digest))


VERB = Verb("papers", "record_pdf", RecordPaperPdf, Power.WORK, N_("收下生成的打印件"), record_pdf)

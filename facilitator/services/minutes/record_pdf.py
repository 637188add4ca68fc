"""minutes.record_pdf: the worker kept the rendered paper; from here on it can be signed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.events import MinutesRendered
from facilitator.domain.minutes.states import MINUTES, MinutesMove, MinutesState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordPdf:
    """`pdf_digest`: SHA-256 of the file in the store, `size` in bytes."""

    minutes: str
    pdf_digest: str
    size: int


def record_pdf(command: RecordPdf, context: Context) -> None:
    row = find_minutes(context.store, command.minutes)
    state = MINUTES.after(MinutesState(row.state), MinutesMove.RENDERED)
    context.store.files.add(command.pdf_digest, command.size, "application/pdf", f"{row.number}.pdf", context.now)
    context.store.archive.change(row.id, state=state, pdf=command.pdf_digest)
    context.record(MinutesRendered(row.id, command.pdf_digest), row.session)


VERB = Verb("minutes", "record_pdf", RecordPdf, Power.WORK, N_("收下生成的文件"), record_pdf)

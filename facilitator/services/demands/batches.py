"""Question about the batches that were imported: the newest first, each with what it did and whether it was undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question

SHOWN = 50


@dataclass(frozen=True)
class ImportBatches:
    pass


@dataclass(frozen=True)
class BatchShown:
    batch: str
    file_name: str
    added: int
    changed: int
    at: datetime
    actor: str
    undone_at: datetime | None
    undone_by: str | None


def batches(question: ImportBatches, reading: Reading) -> tuple[BatchShown, ...]:
    return tuple(
        BatchShown(row.id, row.file_name, row.added, row.changed, row.at, row.actor, row.undone_at, row.undone_by)
        for row in reading.store.imports.batches(SHOWN)
    )


QUESTION = Question("demands", "batches", ImportBatches, Power.KEEP_LEDGER, N_("导入过的批次"), batches)

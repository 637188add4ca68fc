"""Questions about the batches that were imported: the newest first, and one with what taking it back would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.batch_plan import UNDO_MOVES, Stays, plan_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

SHOWN = 50
MOST_FRESH = 200


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


@dataclass(frozen=True)
class FreshLine:
    number: str
    title: str


@dataclass(frozen=True)
class ImportBatchDetail:
    batch: str


@dataclass(frozen=True)
class BatchInFull(BatchShown):
    """`withdraw` and `restore` count what taking it back would do now, `stays` are those it would leave alone; after
    it was taken back, those that it did leave. `fresh`: what it added and nobody has worked on, at most so many."""

    withdraw: int
    restore: int
    stays: tuple[Stays, ...]
    fresh: tuple[FreshLine, ...] = ()


def batches(question: ImportBatches, reading: Reading) -> tuple[BatchShown, ...]:
    return tuple(BatchShown(**_told(row)) for row in reading.store.imports.batches(SHOWN))


def batch_detail(question: ImportBatchDetail, reading: Reading) -> BatchInFull:
    imports = reading.store.imports
    row = imports.batch(question.batch)
    if row is None:
        raise NotFound(N_("没有这一批导入，请从导入记录里重新选择。"))
    if row.undone_at is not None:
        left = imports.stayed(row.id, row.undone_at, UNDO_MOVES)
        return BatchInFull(**_told(row), withdraw=0, restore=0, stays=tuple(Stays(number, "") for number in left))
    plan = plan_of(reading.store, row.id)
    fresh = tuple(FreshLine(line.number, line.title) for line in plan.added[:MOST_FRESH])
    return BatchInFull(
        **_told(row), withdraw=len(plan.added), restore=len(plan.changes), stays=plan.stays, fresh=fresh
    )


def _told(row: Row) -> dict[str, Any]:
    kept = ("file_name", "added", "changed", "at", "actor", "undone_at", "undone_by")
    return {"batch": row.id, **{name: getattr(row, name) for name in kept}}


QUESTIONS = (
    Question("demands", "batches", ImportBatches, Power.KEEP_LEDGER, N_("导入过的批次"), batches),
    Question("demands", "batch", ImportBatchDetail, Power.KEEP_LEDGER, N_("一批导入，撤销会怎样"), batch_detail),
)

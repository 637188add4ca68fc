"""demands.undo_import: takes a batch back; what it added is withdrawn, what it changed is as it was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.events import ImportUndone
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import Conflict, NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.batch_lines import merged, restored, still_as
from facilitator.services.demands.import_batch import wait_for_the_vote
from facilitator.services.supporting import recount
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

IMPORT_MOVES = (DemandMove.REGISTER.value, DemandDeed.IMPORT_CHANGE.value, DemandDeed.IMPORT_UNDO.value)
MOST_NAMED = 20
OLD_REFERENCE = N_("来源编号（已撤销）")


@dataclass(frozen=True)
class UndoImport:
    batch: str


@dataclass(frozen=True)
class ImportTakenBack:
    """Numbers; those of withdrawn demands are never given again."""

    withdrawn: tuple[str, ...]
    restored: tuple[str, ...]


def undo_import(command: UndoImport, context: Context) -> ImportTakenBack:
    """All of the batch or nothing: where somebody has worked on a demand since, the refusal lists it."""
    batch = context.store.imports.batch(command.batch)
    if batch is None:
        raise NotFound(N_("没有这一批导入，请从导入记录里重新选择。"))
    if batch.undone_at is not None:
        raise WrongState(N_("这一批已经撤销过了。"))
    wait_for_the_vote(context)
    added, changes = context.store.imports.added(batch.id), context.store.imports.changes(batch.id)
    _stop_at_what_moved_on(batch.id, added, changes, context)
    _withdraw(added, context)
    values = {line.id: {**restored(line, line.before), "changed_at": context.now} for line in changes}
    context.store.imports.change(values)
    recount(context, [demand for demand, columns in values.items() if "supporters_told" in columns])
    context.store.imports.mark_undone(batch.id, context.now, context.actor.name)
    told = ImportTakenBack(tuple(line.number for line in added), tuple(line.number for line in changes))
    seq = context.record(ImportUndone(batch.id, told.withdrawn, told.restored, context.actor.name))
    context.store.ledger.remember_many(
        [
            *(_entry(context, seq, line, DemandMove.WITHDRAW, DemandState.WITHDRAWN, batch.id) for line in added),
            *(_entry(context, seq, line, DemandDeed.IMPORT_UNDO, line.state, batch.id) for line in changes),
        ]
    )
    return told


def _stop_at_what_moved_on(batch: str, added: Sequence[Row], changes: Sequence[Row], context: Context) -> None:
    busy = context.store.imports.moved_on(batch, IMPORT_MOVES)
    stuck = [line.number for line in added if line.id in busy or line.state != DemandState.REGISTERED]
    stuck += [line.number for line in changes if not still_as(line, line.after)]
    if stuck:
        raise Conflict(
            N_("这一批不能撤销：有 {count} 件后来又办过或改过（{named}）。请到这几件的页面上单独处理。"),
            count=len(stuck),
            named="、".join(stuck[:MOST_NAMED]) + ("…" if len(stuck) > MOST_NAMED else ""),
            numbers=tuple(stuck),
        )


def _withdraw(added: Sequence[Row], context: Context) -> None:
    """The reference goes beside the line: the same table, mended, may come again."""
    state = DEMANDS.after(DemandState.REGISTERED, DemandMove.WITHDRAW)
    context.store.imports.change(
        {
            line.id: {
                "state": state,
                "external_ref": None,
                "told": merged(line.told, {OLD_REFERENCE: line.external_ref or ""}),
                "changed_at": context.now,
            }
            for line in added
        }
    )


def _entry(
    context: Context, seq: int, line: Row, move: DemandMove | DemandDeed, after: str, batch: str
) -> dict[str, Any]:
    return {
        "seq": seq,
        "demand": line.id,
        "at": context.now,
        "move": move.value,
        "before": line.state,
        "after": after,
        "round": line.round,
        "actor": context.actor.name,
        "authority": None,
        "details": {"batch": batch},
    }


VERB = Verb("demands", "undo_import", UndoImport, Power.KEEP_LEDGER, N_("撤销一批导入"), undo_import)

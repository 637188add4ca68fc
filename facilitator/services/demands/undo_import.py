"""demands.undo_import: takes a batch back; what it added is withdrawn, what it changed is as it was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
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
from facilitator.services.demands.batch_lines import merged, restored
from facilitator.services.demands.batch_plan import Stays, UndoPlan, plan_of
from facilitator.services.demands.import_batch import wait_for_the_vote
from facilitator.services.supporting import recount
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

MOST_NAMED = 20
OLD_REFERENCE = N_("来源编号（已撤销）")


class Reach(StrEnum):
    """`REST`: what nobody has worked on since goes, the others stay as they are."""

    WHOLE = "whole"
    REST = "rest"


@dataclass(frozen=True)
class UndoImport:
    batch: str
    reach: Reach = Reach.WHOLE


@dataclass(frozen=True)
class ImportTakenBack:
    """Numbers; those of withdrawn demands are never given again. `stayed` is empty where the whole batch went."""

    withdrawn: tuple[str, ...]
    restored: tuple[str, ...]
    stayed: tuple[Stays, ...] = ()


def undo_import(command: UndoImport, context: Context) -> ImportTakenBack:
    """All of the batch or nothing, unless the rest alone is asked for; the refusal lists what somebody worked on."""
    batch = context.store.imports.batch(command.batch)
    if batch is None:
        raise NotFound(N_("没有这一批导入，请从导入记录里重新选择。"))
    if batch.undone_at is not None:
        raise WrongState(N_("这一批已经撤销过了。"))
    wait_for_the_vote(context)
    plan = plan_of(context.store, batch.id)
    _stop_at_what_moved_on(plan, command.reach)
    _withdraw(plan.added, context)
    values = {line.id: {**restored(line, line.before), "changed_at": context.now} for line in plan.changes}
    context.store.imports.change(values)
    recount(context, [demand for demand, columns in values.items() if "supporters_told" in columns])
    context.store.imports.mark_undone(batch.id, context.now, context.actor.name)
    return _written(batch.id, plan, context)


def _written(batch: str, plan: UndoPlan, context: Context) -> ImportTakenBack:
    withdrawn, back = (tuple(line.number for line in lines) for lines in (plan.added, plan.changes))
    stayed = tuple(one.number for one in plan.stays) or None
    seq = context.record(ImportUndone(batch, withdrawn, back, context.actor.name, stayed))
    context.store.ledger.remember_many(
        [
            *(_entry(context, seq, line, DemandMove.WITHDRAW, DemandState.WITHDRAWN, batch) for line in plan.added),
            *(_entry(context, seq, line, DemandDeed.IMPORT_UNDO, line.state, batch) for line in plan.changes),
        ]
    )
    return ImportTakenBack(withdrawn, back, plan.stays)


def _stop_at_what_moved_on(plan: UndoPlan, reach: Reach) -> None:
    if not plan.stays:
        return
    rest = len(plan.added) + len(plan.changes)
    if reach is Reach.REST and rest:
        return
    numbers = tuple(one.number for one in plan.stays)
    sentence = N_(
        "这一批不能整批撤销：有 {count} 件后来又办过或改过（{named}）。可以只撤销其余的 {rest} 件，这几件留着。"
    )
    if not rest:
        sentence = N_("这一批不能撤销：有 {count} 件后来又办过或改过（{named}）。请到这几件的页面上单独处理。")
    raise Conflict(
        sentence,
        count=len(numbers),
        named="、".join(numbers[:MOST_NAMED]) + ("…" if len(numbers) > MOST_NAMED else ""),
        rest=rest,
        numbers=numbers,
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

"""demands.import_batch: a table of demands enters the ledger as one batch, every row of it or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.events import DemandsImported
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Busy
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.batch_checks import LARGEST_BATCH, Words, check_batch
from facilitator.services.demands.batch_lines import changed_columns, new_lines
from facilitator.services.demands.compared import Decided, Result, RowResult, results_of
from facilitator.services.demands.own_numbers import with_own_numbers
from facilitator.services.demands.staying import StayingCell, without_staying
from facilitator.services.demands.undecided import stop_at_what_may_not_be
from facilitator.services.supporting import recount
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

AFTER_THE_VOTE = 60
"""Seconds after which asking again makes sense."""
FILE_NAME_LIMIT = 200

__all__ = ["LARGEST_BATCH", "VERB", "BatchLine", "ImportBatch", "ImportedBatch"]


@dataclass(frozen=True)
class ImportBatch:
    """`file_digest` is the SHA-256 of the file in hex: the same file is known again, whatever way it is said to have
    come. `columns` are the fields and other headings of the table; `overwrite` the rows that count although the
    ledger has changed since the table was made, or knows the very words from another month; `staying` the cells of
    those rows in which the ledger counts; `apart` the rows that are another demand than the one in the ledger with
    their number; `untold_class` what was chosen for all rows that tell no class, for the
    journal: the rows have it already."""

    file_name: str
    file_digest: str
    rows: tuple[Candidate, ...]
    columns: tuple[str, ...] = ()
    overwrite: tuple[int, ...] = ()
    staying: tuple[StayingCell, ...] = ()
    untold_class: Category | None = None
    apart: tuple[int, ...] = ()


@dataclass(frozen=True)
class BatchLine:
    """A row of the file and the demand it is in the ledger."""

    row: int
    number: str
    piece: int = 0


@dataclass(frozen=True)
class ImportedBatch:
    """`known` were in the ledger already and say the same; without anything new or changed there is no batch."""

    batch: str | None
    added: tuple[BatchLine, ...]
    changed: tuple[BatchLine, ...]
    known: tuple[BatchLine, ...]


def import_batch(command: ImportBatch, context: Context) -> ImportedBatch:
    """One journal event for the batch; the history of each of its demands rests on it."""
    wait_for_the_vote(context)
    for field in ("overwrite", "apart"):
        if set(getattr(command, field)) - {row.row for row in command.rows}:
            raise BadInput(N_("以表里为准的、另外登记的行，要是这一批里的行。"), field=field)
    if {cell.row for cell in command.staying} - set(command.overwrite):
        raise BadInput(N_("留台账里的格子，要在以表里为准的行里。"), field="staying")
    words = check_batch(command.file_name, command.file_digest, command.rows, day_of(context.now))
    decided = Decided(command.overwrite, command.apart)
    compared = results_of(context.store, command.rows, command.file_digest, command.columns, decided)
    results = without_staying(compared, command.staying)
    stop_at_what_may_not_be(results)
    by_place = {(row.row, row.piece): row for row in command.rows}
    new = [by_place[told.row, told.piece] for told in results if told.result is Result.NEW]
    fresh = with_own_numbers(context.store, new)
    changed = [told for told in results if told.result is Result.CHANGED]
    known = tuple(_line(told) for told in results if told.result is Result.SAME)
    if not fresh and not changed:
        return ImportedBatch(None, (), (), known)
    batch, added = _write(command, fresh, words, changed, context)
    return ImportedBatch(batch, added, tuple(map(_line, changed)), known)


def wait_for_the_vote(context: Context) -> None:
    """While rows are written by the thousand nobody else can write. Raises Busy."""
    if context.store.ballots.open_anywhere():
        raise Busy(N_("正在投票，台账等投票结束后再导入。"), retry_after=AFTER_THE_VOTE)


def _write(
    command: ImportBatch, fresh: Sequence[Candidate], words: Words, changed: Sequence[RowResult], context: Context
) -> tuple[str, tuple[BatchLine, ...]]:
    batch, name, actor = context.new_id(), command.file_name[:FILE_NAME_LIMIT], context.actor.name
    lines = new_lines(fresh, words, batch, context)
    kept = {line.id: line for line in context.store.imports.lines("id", {told.demand or "" for told in changed})}
    context.store.ledger.add_batch(
        {
            "id": batch,
            "file_name": name,
            "file_digest": command.file_digest,
            "added": len(lines),
            "changed": len(changed),
            "at": context.now,
            "actor": actor,
        }
    )
    context.store.ledger.add_many(lines)
    _change(changed, kept, batch, context)
    numbers = tuple(line["number"] for line in lines)
    renewed = tuple(str(told.number) for told in changed) or None
    came = DemandsImported(batch, name, command.file_digest, numbers, actor, renewed, command.untold_class)
    seq = context.record(came)
    context.store.ledger.remember_many(
        [
            *(_registered(context, seq, line, one) for line, one in zip(lines, fresh, strict=True)),
            *(_renewed(context, seq, kept[str(told.demand)], told, batch) for told in changed),
        ]
    )
    added = (BatchLine(one.row, line["number"], one.piece) for line, one in zip(lines, fresh, strict=True))
    return batch, tuple(added)


def _change(changed: Sequence[RowResult], kept: dict[str, Row], batch: str, context: Context) -> None:
    values, notes = {}, []
    for told in changed:
        line = kept[str(told.demand)]
        columns, before, after = changed_columns(line, told.changes)
        values[line.id] = {**columns, "changed_at": context.now}
        notes.append({"batch": batch, "demand": line.id, "before": before, "after": after})
    context.store.imports.change(values)
    recount(context, [demand for demand, columns in values.items() if "supporters_told" in columns])
    context.store.imports.remember_changes(notes)


def _registered(context: Context, seq: int, line: dict[str, Any], one: Candidate) -> dict[str, Any]:
    details = {"batch": line["batch"], "row": one.row} | ({"piece": one.piece} if one.piece else {})
    moved = (DemandMove.REGISTER.value, DemandState.SUBMITTED, line["state"])
    return _history(context, seq, line["id"], 1, moved, details)


def _renewed(context: Context, seq: int, line: Row, told: RowResult, batch: str) -> dict[str, Any]:
    columns = sorted({"told" if change.told else change.column for change in told.changes})
    details = {"batch": batch, "row": told.row, "columns": "、".join(columns)}
    stays = (DemandDeed.IMPORT_CHANGE.value, line.state, line.state)
    return _history(context, seq, line.id, line.round, stays, details)


def _history(
    context: Context, seq: int, demand: str, round_number: int, moved: tuple[str, str, str], details: dict[str, Any]
) -> dict[str, Any]:
    move, before, after = moved
    return {
        "seq": seq,
        "demand": demand,
        "at": context.now,
        "move": move,
        "before": before,
        "after": after,
        "round": round_number,
        "actor": context.actor.name,
        "authority": None,
        "details": details,
    }


def _line(told: RowResult) -> BatchLine:
    return BatchLine(told.row, str(told.number), told.piece)


VERB = Verb("demands", "import_batch", ImportBatch, Power.KEEP_LEDGER, N_("导入一批需求"), import_batch)

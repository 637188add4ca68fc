"""Which rows of a table are in the ledger already, and what each would change there; the same file may come twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import (
    PLANNED,
    SAFE,
    Apart,
    Change,
    Wrong,
    compare,
    without_the_forgotten,
)
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.left_alone import LeftAlone, left_alone
from facilitator.domain.demands.office_ledger import STATE_HEADING, stamp, stamp_order
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.entering import plain
from facilitator.services.demands.known_lines import BY_WORDS, lines_of, nearness
from facilitator.services.demands.own_numbers import another
from facilitator.services.ledger_facts import facts_of
from facilitator.services.merging import FAMILY_FIELDS
from facilitator.services.verb import Question
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


class Result(StrEnum):
    """`CONFLICT`: the row says something else than the ledger, and the ledger was changed since the table was made.
    `LIKE`: the very words of a demand that was registered in another month; it may have come back. `OTHER_WAY`: number
    and words of one that came another way; its channel may have been mended. `TAKEN`: the number of a demand that
    somebody else told, or of another matter; the office may have given it out twice."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"
    CONFLICT = "conflict"
    LIKE = "like"
    OTHER_WAY = "other_way"
    TAKEN = "taken"


@dataclass(frozen=True)
class CompareRows:
    """`file_digest`: SHA-256 of the file in hex; `columns`: the fields and other headings that the table has."""

    file_digest: str
    rows: tuple[Candidate, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowResult:
    """`demand` and `number` name the line that the row is about; None for a new one. `forgotten`: whoever asked was
    forgotten since, and what the row says of them is not read. `title` and `reporter_name` are those of the line, where
    a person has to tell it from the row. `alone`: what else the row says, or leaves out, and the ledger keeps."""

    row: int
    piece: int
    result: Result
    demand: str | None = None
    number: str | None = None
    changes: tuple[Change, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    forgotten: bool = False
    title: str = ""
    reporter_name: str | None = None
    alone: tuple[LeftAlone, ...] = ()


@dataclass(frozen=True)
class Decided:
    """By a person. `overwrite`: rows that count although the ledger changed, or has the very words; `apart`: rows that
    are another demand than the one with their number."""

    overwrite: Collection[int] = ()
    apart: Collection[int] = ()


_TWICE = N_("这张表里还有一行是这一件；要当新的登记，请把这一行的登记编号也清空")


def compare_rows(question: CompareRows, reading: Reading) -> tuple[RowResult, ...]:
    return results_of(reading.store, question.rows, question.file_digest, question.columns, Decided())


def results_of(
    store: UnitOfWork, rows: Sequence[Candidate], file_digest: str, columns: Sequence[str], decided: Decided
) -> tuple[RowResult, ...]:
    """In the order of the rows."""
    same_file = store.imports.batches_of(file_digest)
    lines, moments = lines_of(store, rows, same_file), store.imports.moments()
    known, parents = frozenset(columns or (*SAFE, *PLANNED)), store.supporters.parents()
    found, named = [], {row.demand for row in rows if row.demand}
    facts = facts_of(store, sorted({line.id for line in lines.values()}))
    for row in rows:
        line = lines.get((row.row, row.piece))
        if line is None:
            found.append(_without_line(row))
            continue
        if like := _only_like(row, line, same_file):
            told = RowResult(row.row, row.piece, like, line.id, line.number)
            found.append(_without_line(row) if row.row in decided.overwrite else told)
            continue
        taken = bool(plain(row.external_ref)) and another(row, line, same_file)
        if taken and row.row in decided.apart:
            found.append(_without_line(row))
            continue
        if row.number and not row.demand and line.id in named:
            wrong = (Wrong("number", _TWICE),)
            found.append(RowResult(row.row, row.piece, Result.WRONG, line.id, line.number, wrong=wrong))
            continue
        # Without its stamp nobody knows how old a row of ours is.
        ours = row.demand or (row.number and Field.DEMAND in known)
        fresh = row.stamp == stamp(line.changed_at) if ours else line.changed_at in moments
        kept = {**line._mapping, "known": facts.get(line.id)}
        apart = compare(kept, row, known)
        gone = line.forgotten_on is not None and not (ours and fresh)
        apart = (without_the_forgotten(apart[0]), apart[1]) if gone else apart
        overwrite = taken or row.row in decided.overwrite
        told = replace(_with_line(store, row, line, apart, fresh, overwrite), forgotten=gone)
        told = told if gone else replace(told, alone=left_alone(kept, row, known))
        told = _within_family(told) if line.parent is not None or line.id in parents else told
        found.append(_taken(told, line) if taken and row.row not in decided.overwrite else told)
    return tuple(found)


def _taken(told: RowResult, line: Row) -> RowResult:
    """With what it would change, were it the same demand after all."""
    return replace(told, result=Result.TAKEN, title=line.title, reporter_name=line.reporter_name)


def _only_like(row: Candidate, line: Row, same_file: Collection[str]) -> Result | None:
    """Of a row known by its words, whether the office wrote it down in a month of its own, or another way in."""
    if row.demand or row.number:
        return None
    if plain(row.external_ref):
        return Result.OTHER_WAY if nearness(row, line, same_file) == BY_WORDS else None
    if row.registered_on is None or line.registered_on is None:
        return None
    told, kept = row.registered_on, line.registered_on
    return None if (told.year, told.month) == (kept.year, kept.month) else Result.LIKE


def _within_family(told: RowResult) -> RowResult:
    """What merged demands have in common no table changes for one of them (T4)."""
    reason = N_("这件有并单，类别和小区要一样，不能靠导入改")
    apart = [change for change in told.changes if change.column in FAMILY_FIELDS and not change.told]
    if not apart:
        return told
    return replace(told, result=Result.WRONG, wrong=(*told.wrong, *(Wrong(one.column, reason) for one in apart)))


def _without_line(row: Candidate) -> RowResult:
    if row.demand is not None:
        reason = N_("台账里没有这一件；要当新的登记，请把这一行的系统编号清空")
        return RowResult(row.row, row.piece, Result.WRONG, wrong=(Wrong("demand", reason),))
    if row.number is not None:
        return RowResult(row.row, row.piece, Result.WRONG, wrong=(Wrong("number", N_("台账里没有这个编号")),))
    return RowResult(row.row, row.piece, Result.NEW)


def _with_line(store: UnitOfWork, row: Candidate, line: Row, apart: Apart, fresh: bool, overwrite: bool) -> RowResult:
    changes, wrong = apart
    if not fresh:
        # What differs in columns that no table may change is the ledger's own progress since.
        typed = "" if _stood_in(store, row, line) else STATE_HEADING
        foreign = "" if row.demand or row.number else Field.REGISTERED_ON.value
        wrong = tuple(one for one in wrong if one.heading in ("number", "", typed, foreign))
    told = RowResult(row.row, row.piece, Result.SAME, line.id, line.number, changes, wrong)
    if wrong:
        return replace(told, result=Result.WRONG)
    if not changes:
        return told
    return replace(told, result=Result.CHANGED if fresh or overwrite else Result.CONFLICT)


def _stood_in(store: UnitOfWork, row: Candidate, line: Row) -> bool:
    """Whether the demand has stood in the state that an older export of ours tells, then or since. One that
    it never had was typed."""
    if row.demand is None or row.stamp is None:
        return True
    history = store.ledger.history(line.id)
    before = [entry.after for entry in history if stamp_order(stamp(entry.at)) <= stamp_order(row.stamp)]
    states = {*before[-1:], *(entry.after for entry in history[len(before) :])}
    return row.told.get(STATE_HEADING) in {STATE_NAMES[DemandState(state)] for state in states}


QUESTION = Question("demands", "compare_rows", CompareRows, Power.WORK, N_("一张表和台账比一比"), compare_rows)

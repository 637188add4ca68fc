"""Which rows of a table are in the ledger already, and what each would change there; the same file may come twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.domain.demands.entry import check_words
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import PLANNED, SAFE, Apart, Change, Wrong, compare
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.office_ledger import STATE_HEADING, stamp, stamp_order
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.entering import plain
from facilitator.services.ledger_facts import facts_of
from facilitator.services.merging import FAMILY_FIELDS
from facilitator.services.verb import Question
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


class Result(StrEnum):
    """`CONFLICT`: the row says something else than the ledger, and the ledger was changed since the table was made.
    `LIKE`: the very words of a demand that was registered in another month; it may have come back."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"
    CONFLICT = "conflict"
    LIKE = "like"


@dataclass(frozen=True)
class CompareRows:
    """`file_digest`: SHA-256 of the file in hex; `columns`: the fields and other headings that the table has."""

    file_digest: str
    rows: tuple[Candidate, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowResult:
    """`demand` and `number` name the line that the row is about; None for a new one."""

    row: int
    piece: int
    result: Result
    demand: str | None = None
    number: str | None = None
    changes: tuple[Change, ...] = ()
    wrong: tuple[Wrong, ...] = ()


_TWICE = N_("这张表里还有一行是这一件；要当新的登记，请把这一行的登记编号也清空")
Place = tuple[int, int]
"""Row of the file and piece of it."""


def compare_rows(question: CompareRows, reading: Reading) -> tuple[RowResult, ...]:
    return results_of(reading.store, question.rows, question.file_digest, question.columns, ())


def results_of(
    store: UnitOfWork, rows: Sequence[Candidate], file_digest: str, columns: Sequence[str], overwrite: Collection[int]
) -> tuple[RowResult, ...]:
    """In the order of the rows. `overwrite`: rows that count although the ledger changed, or has the very words."""
    lines, moments = _lines(store, rows, file_digest), store.imports.moments()
    known, parents = frozenset(columns or (*SAFE, *PLANNED)), store.supporters.parents()
    found, named = [], {row.demand for row in rows if row.demand}
    facts = facts_of(store, sorted({line.id for line in lines.values()}))
    for row in rows:
        line = lines.get((row.row, row.piece))
        if line is None:
            found.append(_without_line(row))
            continue
        if _came_in_another_month(row, line):
            like = RowResult(row.row, row.piece, Result.LIKE, line.id, line.number)
            found.append(_without_line(row) if row.row in overwrite else like)
            continue
        if row.number and not row.demand and line.id in named:
            wrong = (Wrong("number", _TWICE),)
            found.append(RowResult(row.row, row.piece, Result.WRONG, line.id, line.number, wrong=wrong))
            continue
        # Without its stamp nobody knows how old a row of ours is.
        ours = row.demand or (row.number and Field.DEMAND in known)
        fresh = row.stamp == stamp(line.changed_at) if ours else line.changed_at in moments
        apart = compare({**line._mapping, "known": facts.get(line.id)}, row, known)
        told = _with_line(store, row, line, apart, fresh, row.row in overwrite)
        found.append(_within_family(told) if line.parent is not None or line.id in parents else told)
    return tuple(found)


def _came_in_another_month(row: Candidate, line: Row) -> bool:
    """Of a row that is known by its words alone: the office wrote it down in a month of its own."""
    if row.demand or row.number or plain(row.external_ref) or row.registered_on is None or line.registered_on is None:
        return False
    told, kept = row.registered_on, line.registered_on
    return (told.year, told.month) != (kept.year, kept.month)


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


def _with_line(
    store: UnitOfWork, row: Candidate, line: Row, apart: Apart, fresh: bool, overwrite: bool
) -> RowResult:
    changes, wrong = apart
    if not fresh:
        # What differs in columns that no table may change is the ledger's own progress since.
        typed = "" if _stood_in(store, row, line) else STATE_HEADING
        wrong = tuple(one for one in wrong if one.heading in ("number", "", typed))
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


def _lines(store: UnitOfWork, rows: Sequence[Candidate], file_digest: str) -> dict[Place, Row]:
    """The line each row is about: by stable id, by number, by reference and way of coming, by the very same words."""
    found: dict[Place, Row] = {}
    by_id = {line.id: line for line in store.imports.lines("id", {row.demand for row in rows if row.demand})}
    numbers = {row.number for row in rows if row.number and not row.demand}
    by_number = {line.number: line for line in store.imports.lines("number", numbers)}
    for row in rows:
        line = by_id.get(row.demand or "") or by_number.get(row.number or "")
        if line is not None and (row.demand is None or line.id == row.demand):
            found[row.row, row.piece] = line
    others = [row for row in rows if not row.demand and not row.number]
    found |= _referenced(store, others, file_digest)
    return found | _told_before(store, [row for row in others if not plain(row.external_ref)])


def _referenced(store: UnitOfWork, rows: Sequence[Candidate], file_digest: str) -> dict[Place, Row]:
    same_file = store.imports.batches_of(file_digest)
    wanted: defaultdict[str, list[Candidate]] = defaultdict(list)
    for row in rows:
        if reference := plain(row.external_ref):
            wanted[reference].append(row)
    found: dict[Place, Row] = {}
    for line in store.imports.lines("external_ref", wanted):
        for row in wanted[line.external_ref]:
            if line.channel == row.channel or (line.batch in same_file and (row.row, row.piece) not in found):
                found[row.row, row.piece] = line
    return found


Words = tuple[str, str, str | None, date | None]


def _told_before(store: UnitOfWork, rows: Sequence[Candidate]) -> dict[Place, Row]:
    told: dict[Place, Words] = {
        (one.row, one.piece): (*check_words(one.title, one.description), plain(one.reporter_name), one.happened_on)
        for one in rows
    }
    undone = store.imports.undone()
    lines: Mapping[Words, Row] = {
        (line.title, line.description, line.reporter_name, line.happened_on): line
        for line in store.imports.lines("title", {words[0] for words in told.values()})
        if not (line.state == DemandState.WITHDRAWN and line.batch in undone)
    }
    return {place: lines[words] for place, words in told.items() if words in lines}


QUESTION = Question("demands", "compare_rows", CompareRows, Power.WORK, N_("一张表和台账比一比"), compare_rows)

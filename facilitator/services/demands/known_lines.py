"""Which line of the ledger each row of a table is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from facilitator.domain.demands.entry import check_words
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.states import DemandState
from facilitator.services.demands.entering import plain
from facilitator.services.demands.own_numbers import another, lines_behind
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

Place = tuple[int, int]
"""Row of the file and piece of it."""


def lines_of(store: UnitOfWork, rows: Sequence[Candidate], same_file: Collection[str]) -> dict[Place, Row]:
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
    found |= _referenced(store, others, same_file)
    return found | _told_before(store, [row for row in others if not plain(row.external_ref)])


def _referenced(store: UnitOfWork, rows: Sequence[Candidate], same_file: Collection[str]) -> dict[Place, Row]:
    wanted: defaultdict[str, list[Candidate]] = defaultdict(list)
    for row in rows:
        if reference := plain(row.external_ref):
            wanted[reference].append(row)
    near: dict[Place, tuple[int, Row]] = {}
    for line in store.imports.lines("external_ref", wanted):
        for row in wanted[line.external_ref]:
            own = nearness(row, line, same_file)
            if own is not None and own < near.get((row.row, row.piece), (_FAR, line))[0]:
                near[row.row, row.piece] = own, line
    found = {place: line for place, (_own, line) in near.items()}
    return found | _apart(store, [row for row in rows if (row.row, row.piece) in found], found, same_file)


def _apart(
    store: UnitOfWork, rows: Sequence[Candidate], found: Mapping[Place, Row], same_file: Collection[str]
) -> dict[Place, Row]:
    """Rows that are a demand with a place behind their number: somebody said so when they first came."""
    others = [row for row in rows if another(row, found[row.row, row.piece], same_file)]
    behind = lines_behind(store, {(row.channel.value, plain(row.external_ref) or "") for row in others})
    better: dict[Place, Row] = {}
    for row in others:
        lines = behind.get((row.channel.value, plain(row.external_ref) or ""), ())
        own = [line for line in lines if not another(row, line, ())] or [
            line for line in lines if line.batch in same_file
        ]
        if own:
            better[row.row, row.piece] = own[0]
    return better


BY_WORDS, _FAR = 2, 3


def nearness(row: Candidate, line: Row, same_file: Collection[str]) -> int | None:
    """How a line with the number of the row is it: by the way it came, by the file, by its words; None where it is
    another office's number."""
    if line.channel == row.channel:
        return 0
    if line.batch in same_file:
        return 1
    return BY_WORDS if check_words(row.title, row.description) == (line.title, line.description) else None


_FORGOTTEN = "\0"
"""In the place of a name that nobody knows any more; no cell holds it."""
Words = tuple[str, str, str | None, date | None]


def _told_before(store: UnitOfWork, rows: Sequence[Candidate]) -> dict[Place, Row]:
    told: dict[Place, Words] = {
        (one.row, one.piece): (*check_words(one.title, one.description), plain(one.reporter_name), one.happened_on)
        for one in rows
    }
    undone = store.imports.undone()
    lines: defaultdict[Words, list[Row]] = defaultdict(list)
    for line in store.imports.lines("title", {words[0] for words in told.values()}):
        if not (line.state == DemandState.WITHDRAWN and line.batch in undone):
            name = _FORGOTTEN if line.forgotten_on else line.reporter_name
            lines[line.title, line.description, name, line.happened_on].append(line)
    days = {(one.row, one.piece): one.registered_on for one in rows}
    found = {place: lines.get(words) or lines.get(_by_anybody(words)) for place, words in told.items()}
    return {place: _of_the_day(same, days[place]) for place, same in found.items() if same}


def _by_anybody(words: Words) -> Words:
    """Who was forgotten is told by no name: the same words are the same demand."""
    title, description, _name, day = words
    return title, description, _FORGOTTEN, day


def _of_the_day(lines: Sequence[Row], registered_on: date | None) -> Row:
    """Of lines with the very same words the one registered on that day; where there is none, the last."""
    return next((line for line in lines if line.registered_on == registered_on), lines[-1])

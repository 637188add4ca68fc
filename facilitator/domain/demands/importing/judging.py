"""Judges a table row by row: what may enter, what came twice, what is wrong and where; nothing is dropped unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.columns import Columns, Field
from facilitator.domain.demands.importing.reading import Complaint, RowReader, Rules

ONE_NOTE = 3
"""So many cells with the same text are one merged note that runs across the table."""


@dataclass(frozen=True)
class Repeat:
    """A row with the reference of an earlier one; the earlier one enters. The classes are the file's own words."""

    row: int
    first_row: int
    external_ref: str
    own_class: str
    first_class: str
    same_words: bool


@dataclass(frozen=True)
class Judged:
    """`unknown` counts the classes that became `other`; `notes` are rows that hold a remark or the headings again."""

    candidates: tuple[Candidate, ...]
    repeats: tuple[Repeat, ...]
    complaints: tuple[Complaint, ...]
    unknown: Mapping[str, int]
    notes: tuple[int, ...]

    @property
    def rows(self) -> int:
        """How many rows hold a wish, readable or not."""
        return len(self.candidates) + len(self.repeats) + len({complaint.row for complaint in self.complaints})


def judge(rows: Iterable[tuple[int, Sequence[str]]], columns: Columns, rules: Rules) -> Judged:
    """`rows` are those below the headings, with their numbers; rows that are blank where it matters do not count."""
    reader = RowReader(columns, rules)
    candidates: list[Candidate] = []
    repeats: list[Repeat] = []
    complaints: list[Complaint] = []
    notes: list[int] = []
    first: dict[tuple[str, str], tuple[Candidate, str]] = {}
    for number, row in rows:
        cells = reader.cells(row)
        if not any(cells.values()):
            continue
        if _is_note(row, cells, columns):
            notes.append(number)
            continue
        candidate, wrong = reader.read(number, cells)
        complaints += wrong
        if candidate is None:
            continue
        own_class = cells.get(Field.CATEGORY, "")
        key = (candidate.channel, candidate.external_ref or f"row {number}")
        earlier, first_class = first.setdefault(key, (candidate, own_class))
        if earlier is candidate:
            candidates.append(candidate)
        else:
            repeats.append(_repeat(candidate, earlier, own_class, first_class))
    unknown = Counter(reader.unknown(candidate) for candidate in candidates)
    del unknown[""]
    return Judged(tuple(candidates), tuple(repeats), tuple(complaints), dict(unknown.most_common()), tuple(notes))


def _is_note(row: Sequence[str], cells: Mapping[Field, str], columns: Columns) -> bool:
    """A remark merged across the table, or the headings once more, as printed tables have them on every page."""
    if all(cell == columns.heading(field) for field, cell in cells.items()):
        return True
    return len(cells) >= ONE_NOTE and len(set(cells.values())) == 1 and len(set(filter(None, row))) == 1


def _repeat(candidate: Candidate, earlier: Candidate, own_class: str, first_class: str) -> Repeat:
    same = (candidate.title, candidate.description) == (earlier.title, earlier.description)
    return Repeat(candidate.row, earlier.row, candidate.external_ref or "", own_class, first_class, same)

"""Judges a table row by row: what may enter, what came twice, what is wrong, what must be asked; nothing unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.columns import Columns
from facilitator.domain.demands.importing.fields import Field, letters
from facilitator.domain.demands.importing.finished import set_aside
from facilitator.domain.demands.importing.hand import Complaint, RowInHand, Rules
from facilitator.domain.demands.importing.notes import is_note
from facilitator.domain.demands.importing.questions import Asked, Asking, Kind, Proposal, Question
from facilitator.domain.demands.importing.reading import read_row, unknown_class
from facilitator.domain.demands.importing.repeats import Repeat, Seen
from facilitator.domain.words import N_

IMPORT, SKIP, READ = "import", "skip", "read"


@dataclass(frozen=True)
class OutOfSight:
    """What the spreadsheet hides: rows from 1, columns from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Judged:
    """`unknown` counts the classes that became `other`; `notes` are rows that hold a remark or the headings again.

    `waiting` rows are held back by open questions (`held`: what they are about), `aside` by the person, `left_hidden`
    by an answer.
    """

    candidates: tuple[Candidate, ...]
    repeats: tuple[Repeat, ...]
    complaints: tuple[Complaint, ...]
    unknown: Mapping[str, int]
    notes: tuple[int, ...]
    asked: tuple[Asked, ...] = ()
    waiting: tuple[int, ...] = ()
    aside: tuple[int, ...] = ()
    left_hidden: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    held: Mapping[int, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    """The letters of the column that holds a field or another heading."""

    @property
    def rows(self) -> int:
        """How many rows hold a wish, readable or not."""
        ready = {one.row for one in self.candidates} | {complaint.row for complaint in self.complaints}
        return len(ready | {one.row for one in self.repeats} | set(self.waiting) | {*self.aside, *self.left_hidden})

    @property
    def open(self) -> tuple[Asked, ...]:
        """Questions without which nothing can be written."""
        return tuple(asked for asked in self.asked if asked.open)


@dataclass
class _Gathered:
    candidates: list[Candidate] = field(default_factory=list)
    repeats: list[Repeat] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    left_hidden: list[int] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)


def judge(
    rows: Iterable[tuple[int, Sequence[str]]], columns: Columns, rules: Rules, hidden: OutOfSight | None = None
) -> Judged:
    """`rows` are those below the headings, with their numbers; rows that are blank where it matters do not count."""
    sight = hidden or OutOfSight()
    asking, found = Asking(rules.answers), _Gathered()
    seen = columns.without(_unread_columns(columns, asking, sight))
    for number, row in rows:
        cells, told = seen.cells(row), seen.told_cells(row)
        blank = not any(cells.values()) and not told
        if is_note(row, {} if blank else cells, seen):
            found.notes.append(number)
        elif blank:
            continue
        elif number in rules.answers.aside:
            found.aside.append(number)
        elif number in sight.rows and _hidden_row(number, asking) == SKIP:
            found.left_hidden.append(number)
        elif set_aside(number, cells, told, asking):
            found.aside.append(number)
        else:
            _take(RowInHand(number, cells, seen, rules, asking, told), found)
    waiting = asking.waiting - {complaint.row for complaint in found.complaints}
    candidates = tuple(one for one in found.candidates if one.row not in waiting)
    unknown = Counter(word for candidate in candidates if (word := unknown_class(candidate, rules)))
    return Judged(
        candidates,
        tuple(one for one in found.repeats if one.row not in waiting),
        tuple(found.complaints),
        dict(unknown.most_common()),
        tuple(found.notes),
        asking.everything(),
        tuple(sorted(waiting)),
        tuple(found.aside),
        tuple(found.left_hidden),
        seen.names,
        asking.strangers(rules.answers.given),
        {one.row: one.title for one in reversed(found.candidates) if one.row in waiting},
        seen.letters,
    )


def _take(hand: RowInHand, found: _Gathered) -> None:
    read = read_row(hand)
    found.complaints += read.complaints
    for candidate in read.candidates:
        match found.seen.take(candidate, hand):
            case Candidate() as entering:
                found.candidates.append(entering)
            case Repeat() as repeat:
                found.repeats.append(repeat)
            case Complaint() as complaint:
                found.complaints.append(complaint)
            case None:
                found.aside.append(candidate.row)


def _unread_columns(columns: Columns, asking: Asking, hidden: OutOfSight) -> frozenset[int]:
    """Hidden columns that somebody decided not to read. The column of our own identities is meant to be hidden."""
    own = columns.at.get(Field.DEMAND)
    used = {*columns.at.values(), *columns.told.values()} - {own}
    left = set()
    for place in sorted(hidden.columns & used):
        name, heading = letters(place), columns.headings[place]
        question = Question(
            Kind.HIDDEN_COLUMN,
            name,
            N_("{column} 列“{heading}”是隐藏的，要不要读？").format(column=name, heading=heading),
            (Proposal(READ, N_("读")), Proposal(SKIP, N_("不读"))),
        )
        if asking.ask(question, name, 0) == SKIP:
            left.add(place)
    return frozenset(left)


def _hidden_row(number: int, asking: Asking) -> str | None:
    question = Question(
        Kind.HIDDEN_ROW,
        str(number),
        N_("第 {row} 行是隐藏的，要不要导入？").format(row=number),
        (Proposal(IMPORT, N_("导入")), Proposal(SKIP, N_("不导入"))),
    )
    return asking.ask(question, str(number), number)

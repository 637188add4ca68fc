"""What a table leaves open, as values: nothing is guessed silently, a person answers before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What is asked. The value begins the key by which an answer is given: `split:K10=yes`, or `split=yes` for all."""

    YEAR = "year"
    DAY_ORDER = "day_order"
    HIDDEN_ROW = "hidden_row"
    HIDDEN_COLUMN = "hidden_column"
    FINISHED = "finished"
    SPLIT = "split"
    ROUNDED = "rounded"
    LOST_ZERO = "lost_zero"
    HOUSEHOLDS = "households"
    NAME_COUNT = "name_count"
    CLASS = "class"
    CHANNEL = "channel"
    PARTY = "party"
    DEADLINE = "deadline"
    TWIN = "twin"
    REFERENCE = "reference"
    TAKEN = "taken"
    KNOWN = "known"
    CONFLICT = "conflict"


class Free(StrEnum):
    """What may be answered besides the proposals."""

    NOTHING = ""
    YEAR = "year"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True)
class Proposal:
    value: str
    label: str


@dataclass(frozen=True)
class Question:
    """`subject` is the cell, the row, the column or the very word it is about; empty for one question of the table.

    `otherwise` is what happens without an answer (it is told); empty where an answer is needed.
    """

    kind: Kind
    subject: str
    sentence: str
    proposals: tuple[Proposal, ...]
    free: Free = Free.NOTHING
    otherwise: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind.value}:{self.subject}" if self.subject else self.kind.value

    def accepts(self, value: str) -> bool:
        if any(value == proposal.value for proposal in self.proposals):
            return True
        match self.free:
            case Free.YEAR:
                return re.fullmatch(r"(?:19|20)\d\d", value) is not None
            case Free.NUMBER:
                return re.fullmatch(r"[0-9]{1,6}", value) is not None
            case Free.DAY:
                return _is_day(value)
        return False


@dataclass(frozen=True)
class Asked:
    """A question, the cells (or rows) it concerns, and the answer that was given; `answer` is None while it waits."""

    question: Question
    cells: tuple[str, ...]
    rows: tuple[int, ...]
    answer: str | None
    own: Mapping[int, str] = field(default_factory=dict)
    """The sentence of a row where that cites other words than the question."""

    def sentence_for(self, row: int) -> str:
        return self.own.get(row, self.question.sentence)

    @property
    def open(self) -> bool:
        """Nothing can be written before somebody answers."""
        return self.answer is None and not self.question.otherwise


@dataclass(frozen=True)
class Answers:
    """`given`: key → value; a kind alone answers all its questions. `aside`: rows that stay out this time."""

    given: Mapping[str, str] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()

    def to(self, question: Question, *wider: str) -> str | None:
        """The answer, the one to this very question first; None where there is none that makes sense. `wider`: keys
        that answer more than this question and less than its whole kind."""
        for key in (question.key, *wider, question.kind.value):
            value = self.given.get(key)
            if value is not None and question.accepts(value):
                return value
        return None


class Asking:
    """Gathers the questions of a table, each once with all its cells, and hands out the answers."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._asked: dict[str, tuple[Question, dict[str, int]]] = {}
        self._own: dict[str, dict[int, str]] = {}
        self._waiting: set[int] = set()

    def ask(self, question: Question, cell: str, row: int) -> str | None:
        """The answer, what happens without one, or None: then the row has to wait."""
        first, cells = self._asked.setdefault(question.key, (question, {}))
        cells[cell] = row
        if question.sentence != first.sentence:
            self._own.setdefault(first.key, {})[row] = question.sentence
        answer = self._answers.to(first) or first.otherwise or None
        if answer is None and row:
            self._waiting.add(row)
        return answer

    @property
    def waiting(self) -> frozenset[int]:
        """Rows that an open question holds back."""
        return frozenset(self._waiting)

    def everything(self) -> tuple[Asked, ...]:
        """In the order of the kinds, then as they came up."""
        order = {kind: place for place, kind in enumerate(Kind)}
        found = sorted(self._asked.values(), key=lambda asked: order[asked[0].kind])
        return tuple(
            Asked(
                question,
                tuple(cells),
                tuple(sorted(set(cells.values()) - {0})),
                self._answers.to(question),
                self._own.get(question.key, {}),
            )
            for question, cells in found
        )

    def strangers(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Keys of answers that no question asked for, or whose answer makes no sense."""
        return tuple(key for key in keys if not self._answered_by(key))

    def _answered_by(self, key: str) -> bool:
        asked = (question for question, _cells in self._asked.values() if key in (question.key, question.kind.value))
        return any(question.accepts(self._answers.given[key]) for question in asked)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False

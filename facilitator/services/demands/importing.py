"""A table that was read, judged and compared with the ledger: what a person sees before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.classes_told import UNTOLD
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.hand import Complaint
from facilitator.domain.demands.importing.judging import Judged
from facilitator.domain.demands.importing.questions import Answers, Asked, Kind
from facilitator.domain.demands.importing.repeats import EACH, ONE
from facilitator.domain.words import N_
from facilitator.services.demands.change_words import alone_sentence, heading_of
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.known_questions import APART, FILE, LEDGER, apart, known
from facilitator.services.demands.staying import StayingCell

_UNTOLD_CLASS = f"{Kind.CLASS.value}:{UNTOLD}"
OPEN = ""
_COUNTS = {FILE: FILE, LEDGER: LEDGER, APART: APART, EACH: FILE, ONE: LEDGER}
"""What an answer comes to: whether the row of the file counts, or the ledger stays as it is."""
FORGOTTEN = N_("诉求人已经要求抹去，表里的姓名、电话、门牌和原话都不读进来。")
BY_A_PERSON = (Result.CONFLICT, Result.LIKE, Result.OTHER_WAY, Result.TAKEN)


@dataclass(frozen=True)
class Preview:
    """`compared` answers `asked_about`, row by row in the same order."""

    file_name: str
    judged: Judged
    asked_about: CompareRows
    compared: Sequence[RowResult]
    answers: Answers

    @cached_property
    def wrong(self) -> tuple[Complaint, ...]:
        """What the file says wrongly, and what no table may change."""
        found = [
            Complaint(told.row, heading_of(one.heading) or N_("整行"), one.reason, self._cell(told.row, one.heading))
            for told in self.compared
            if told.result is Result.WRONG
            for one in told.wrong
        ]
        return tuple(sorted([*self.judged.complaints, *found], key=lambda one: one.row))

    def _cell(self, row: int, column: str) -> str:
        """T2; nothing for what is wrong with the whole row."""
        place = self.judged.places.get(column)
        return f"{place}{row}" if place else ""

    @cached_property
    def conflicts(self) -> tuple[Asked, ...]:
        """What says something else than the ledger, which has changed since, cell by cell; and rows whose very words it
        knows: a person says which one counts."""
        asked: list[Asked] = []
        for one, told in zip(self.judged.candidates, self.compared, strict=True):
            if told.result is Result.CONFLICT:
                asked += self._cells_apart(told).values()
            elif told.result in BY_A_PERSON:
                question = known(told, one)
                asked.append(Asked(question, (str(told.row),), (told.row,), self.answers.to(question)))
        return tuple(asked)

    def _cells_apart(self, told: RowResult) -> dict[str, Asked]:
        """By the column. An answer to `conflict:12` is one to all cells of the row."""
        return {change.column: self._apart(told, change) for change in told.changes}

    def _apart(self, told: RowResult, change: Change) -> Asked:
        cell = self._cell(told.row, change.column) or f"{told.row} {heading_of(change.column)}"
        question = apart(told, change, cell)
        return Asked(question, (cell,), (told.row,), self.answers.to(question, _of_the_row(told)))

    @cached_property
    def _staying(self) -> tuple[StayingCell, ...]:
        return tuple(
            StayingCell(told.row, column)
            for told in self.compared
            if told.result is Result.CONFLICT and told.row in self._settled[FILE]
            for column, asked in self._cells_apart(told).items()
            if asked.answer == LEDGER
        )

    def changes(self, told: RowResult) -> tuple[Change, ...]:
        """Those of a row that would be written; all of them while its conflict is open."""
        if self.outcome(told) is Result.NEW:
            return ()
        stays = {(cell.row, cell.column) for cell in self._staying}
        return tuple(change for change in told.changes if (told.row, change.column) not in stays)

    @cached_property
    def forgotten(self) -> tuple[str, ...]:
        """A sentence for each row whose reporter was forgotten since the table was made."""
        rows = (N_("第 {row} 行（{number}）：").format(**vars(told)) for told in self.compared if told.forgotten)
        return tuple(f"{row}{FORGOTTEN}" for row in rows)

    @cached_property
    def strangers(self) -> tuple[str, ...]:
        """Keys of answers that nothing asked for."""
        rows = (_of_the_row(told) for told in self.compared if told.result is Result.CONFLICT)
        known = {*rows, *(key for one in self.conflicts for key in (one.question.key, one.question.kind.value))}
        return tuple(key for key in self.judged.strangers if key not in known or self.answers.given[key] not in _COUNTS)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        return (*self.judged.asked, *self.conflicts)

    @cached_property
    def open(self) -> tuple[Asked, ...]:
        return tuple(asked for asked in self.asked if asked.open)

    @cached_property
    def _settled(self) -> dict[str, frozenset[int]]:
        """Rows by the answers to their conflict; where some cell of the file counts, its row does."""
        sides: defaultdict[int, set[str]] = defaultdict(set)
        for one in self.conflicts:
            for row in one.rows:
                sides[row].add(_COUNTS.get(one.answer or "", OPEN))
        done = {row: found for row, found in sides.items() if OPEN not in found}
        counts = {side: frozenset(row for row, found in done.items() if side in found) for side in (FILE, APART)}
        return counts | {LEDGER: frozenset(done).difference(*counts.values())}

    @cached_property
    def rows(self) -> tuple[Candidate, ...]:
        """What would be handed over to be written."""
        return tuple(one for one in self.judged.candidates if one.row not in self._settled[LEDGER])

    def command(self) -> ImportBatch:
        return ImportBatch(
            self.file_name,
            self.asked_about.file_digest,
            self.rows,
            self.asked_about.columns,
            tuple(sorted(self._settled[FILE])),
            self._staying,
            self._untold_class,
            tuple(sorted(self._settled[APART])),
        )

    @property
    def _untold_class(self) -> Category | None:
        """What all rows without a class were put into, as somebody said."""
        asked = next((one for one in self.judged.asked if one.question.key == _UNTOLD_CLASS), None)
        return Category(asked.answer) if asked and asked.answer else None

    def outcome(self, told: RowResult) -> Result:
        """What becomes of a row, with the answer to its conflict in hand."""
        if told.result in BY_A_PERSON and told.row in self._settled[FILE]:
            return Result.CHANGED if told.result in (Result.CONFLICT, Result.TAKEN) else Result.NEW
        if told.row in self._settled[APART] and told.result is Result.TAKEN:
            return Result.NEW
        if told.result in BY_A_PERSON and told.row in self._settled[LEDGER]:
            return Result.SAME
        return told.result

    def alone(self, told: RowResult) -> tuple[str, ...]:
        """What the row says, or leaves out, and the ledger keeps all the same; nothing of one that is registered."""
        return () if self.outcome(told) is Result.NEW else tuple(map(alone_sentence, told.alone))

    def number(self, told: RowResult) -> str:
        """Of the line in the ledger that the row is about; nothing for one that will be registered."""
        return "" if self.outcome(told) is Result.NEW else told.number or ""

    def count(self, result: Result) -> int:
        return sum(self.outcome(told) is result for told in self.compared)


def _of_the_row(told: RowResult) -> str:
    return f"{Kind.CONFLICT.value}:{told.row}"

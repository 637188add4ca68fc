"""A table that was read, judged and compared with the ledger: what a person sees before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field
from facilitator.domain.demands.importing.hand import Complaint
from facilitator.domain.demands.importing.judging import EACH, ONE, Judged
from facilitator.domain.demands.importing.questions import Answers, Asked, Kind, Proposal, Question
from facilitator.domain.words import N_
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.staying import StayingCell

FILE, LEDGER, OPEN = "file", "ledger", ""
_COUNTS = {FILE: FILE, LEDGER: LEDGER, EACH: FILE, ONE: LEDGER}
"""What an answer comes to: whether the row of the file counts, or the ledger stays as it is."""
_BY_A_PERSON = (Result.CONFLICT, Result.LIKE)


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
        return tuple(
            asked
            for told in self.compared
            if told.result in _BY_A_PERSON
            for asked in (self._cells_apart(told).values() if told.changes else (self._known(told),))
        )

    def _known(self, told: RowResult) -> Asked:
        question = _known(told)
        return Asked(question, (str(told.row),), (told.row,), self.answers.to(question))

    def _cells_apart(self, told: RowResult) -> dict[str, Asked]:
        """By the column. An answer to `conflict:12` is one to all cells of the row."""
        return {change.column: self._apart(told, change) for change in told.changes}

    def _apart(self, told: RowResult, change: Change) -> Asked:
        cell = self._cell(told.row, change.column) or f"{told.row} {heading_of(change.column)}"
        question = _apart(told, change, cell)
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
        stays = {(cell.row, cell.column) for cell in self._staying}
        return tuple(change for change in told.changes if (told.row, change.column) not in stays)

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
        of_file = frozenset(row for row, found in done.items() if FILE in found)
        return {FILE: of_file, LEDGER: frozenset(done) - of_file}

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
        )

    def outcome(self, told: RowResult) -> Result:
        """What becomes of a row, with the answer to its conflict in hand."""
        if told.result in _BY_A_PERSON and told.row in self._settled[FILE]:
            return Result.CHANGED if told.result is Result.CONFLICT else Result.NEW
        if told.result in _BY_A_PERSON and told.row in self._settled[LEDGER]:
            return Result.SAME
        return told.result

    def count(self, result: Result) -> int:
        return sum(self.outcome(told) is result for told in self.compared)


def _of_the_row(told: RowResult) -> str:
    return f"{Kind.CONFLICT.value}:{told.row}"


def _apart(told: RowResult, change: Change, cell: str) -> Question:
    sentence = N_("第 {row} 行（{number}）台账后来改过，{column}不一样：台账里“{ledger}”，表里“{file}”。用哪个？")
    return Question(
        Kind.CONFLICT,
        cell,
        sentence.format(
            row=told.row,
            number=told.number,
            column=heading_of(change.column),
            ledger=_value(change, change.before),
            file=_value(change, change.after),
        ),
        (Proposal(FILE, N_("用表里的，改台账")), Proposal(LEDGER, N_("留台账里的，不改"))),
    )


def _known(told: RowResult) -> Question:
    return Question(
        Kind.KNOWN,
        str(told.row),
        N_("第 {row} 行和台账里的 {number} 说的一模一样，登记日期却不在同一个月，是同一件吗？").format(
            row=told.row, number=told.number
        ),
        (Proposal(ONE, N_("是同一件，不再登记")), Proposal(EACH, N_("又来了一次，另外登记"))),
    )


def heading_of(column: str) -> str:
    """A column of the ledger as people call it; other headings are what they are."""
    return FIELD_NAMES[Field(column)] if column in set(Field) else column


def change_sentence(change: Change) -> str:
    """联系电话 “1380…” → “1390…”."""
    return N_("{column} “{before}” → “{after}”").format(
        column=heading_of(change.column), before=_value(change, change.before), after=_value(change, change.after)
    )


def _value(change: Change, value: object) -> str:
    """As people read it: a class by its name."""
    return CATEGORY_NAMES[Category(str(value))] if change.column == "category" and value else _text(value)


def _text(value: object) -> str:
    text = "" if value is None else str(value).replace("\n", " ")
    return text if len(text) <= 60 else text[:59] + "…"

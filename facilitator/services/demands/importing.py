"""A table that was read, judged and compared with the ledger: what a person sees before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field
from facilitator.domain.demands.importing.hand import Complaint
from facilitator.domain.demands.importing.judging import EACH, ONE, Judged
from facilitator.domain.demands.importing.questions import Answers, Asked, Kind, Proposal, Question
from facilitator.domain.words import N_
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.import_batch import ImportBatch

FILE, LEDGER = "file", "ledger"
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
        """Rows that say something else than the ledger, which has changed since: a person says which one counts."""
        return tuple(self._conflict(told) for told in self.compared if told.result in _BY_A_PERSON)

    def _conflict(self, told: RowResult) -> Asked:
        question = _known(told) if told.result is Result.LIKE else _apart(told)
        return Asked(question, (str(told.row),), (told.row,), self.answers.to(question))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        return (*self.judged.asked, *self.conflicts)

    @cached_property
    def open(self) -> tuple[Asked, ...]:
        return tuple(asked for asked in self.asked if asked.open)

    @cached_property
    def _settled(self) -> dict[str, frozenset[int]]:
        """Rows by the answer to their conflict."""
        return {
            side: frozenset(row for one in self.conflicts if _COUNTS.get(one.answer or "") == side for row in one.rows)
            for side in (FILE, LEDGER)
        }

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


def _apart(told: RowResult) -> Question:
    return Question(
        Kind.CONFLICT,
        str(told.row),
        N_("第 {row} 行（{number}）和台账不一样，而台账后来改过：{changes}。以哪个为准？").format(
            row=told.row, number=told.number, changes="；".join(map(change_sentence, told.changes))
        ),
        (Proposal(FILE, N_("以表为准，改台账")), Proposal(LEDGER, N_("以台账为准，这一行不改"))),
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
        column=heading_of(change.column), before=_text(change.before), after=_text(change.after)
    )


def _text(value: object) -> str:
    text = "" if value is None else str(value).replace("\n", " ")
    return text if len(text) <= 60 else text[:59] + "…"

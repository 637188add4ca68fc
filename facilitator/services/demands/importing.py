"""A table that was read, judged and compared with the ledger: what a person sees before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field
from facilitator.domain.demands.importing.hand import Complaint
from facilitator.domain.demands.importing.judging import Judged
from facilitator.domain.demands.importing.questions import Answers, Asked, Kind, Proposal, Question
from facilitator.domain.words import N_
from facilitator.services.demands.compared import CompareRows, Result, RowResult
from facilitator.services.demands.import_batch import ImportBatch

FILE, LEDGER = "file", "ledger"


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
            Complaint(told.row, heading_of(one.heading), one.reason)
            for told in self.compared
            if told.result is Result.WRONG
            for one in told.wrong
        ]
        return tuple(sorted([*self.judged.complaints, *found], key=lambda one: one.row))

    @cached_property
    def conflicts(self) -> tuple[Asked, ...]:
        """Rows that say something else than the ledger, which has changed since: a person says which one counts."""
        return tuple(self._conflict(told) for told in self.compared if told.result is Result.CONFLICT)

    def _conflict(self, told: RowResult) -> Asked:
        question = Question(
            Kind.CONFLICT,
            str(told.row),
            N_("第 {row} 行（{number}）和台账不一样，而台账后来改过：{changes}。以哪个为准？").format(
                row=told.row, number=told.number, changes="；".join(map(change_sentence, told.changes))
            ),
            (Proposal(FILE, N_("以表为准，改台账")), Proposal(LEDGER, N_("以台账为准，这一行不改"))),
        )
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
            answer: frozenset(row for asked in self.conflicts if asked.answer == answer for row in asked.rows)
            for answer in (FILE, LEDGER)
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
        if told.result is Result.CONFLICT and told.row in self._settled[FILE]:
            return Result.CHANGED
        if told.result is Result.CONFLICT and told.row in self._settled[LEDGER]:
            return Result.SAME
        return told.result

    def count(self, result: Result) -> int:
        return sum(self.outcome(told) is result for told in self.compared)


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

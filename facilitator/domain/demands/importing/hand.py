"""One row while it is read: its cells, what is asked and complained about, what is kept beside the columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.columns import Columns
from facilitator.domain.demands.importing.fields import Field, letters
from facilitator.domain.demands.importing.questions import Answers, Asking, Question


@dataclass(frozen=True)
class Complaint:
    """`column` is the heading in the file, `cell` its address; `reason` is a clause about it."""

    row: int
    column: str
    reason: str
    cell: str = ""


@dataclass(frozen=True)
class Rules:
    """`channel` is that of rows which name none, `chosen` whether a person said so; `year_told` what the title says
    about days without a year, which is proposed and never taken. `whole`: cells of several matters that the ledger has
    as one demand already."""

    today: date
    channel: Channel = Channel.HOTLINE_TRANSFER
    classes: Mapping[str, Category] = field(default_factory=dict)
    answers: Answers = field(default_factory=Answers)
    year_told: int | None = None
    chosen: bool = True
    whole: frozenset[str] = frozenset()


@dataclass
class RowInHand:
    row: int
    cells: Mapping[Field, str]
    columns: Columns
    rules: Rules
    asking: Asking
    kept: dict[str, str]
    wrong: list[Complaint] = field(default_factory=list)

    @property
    def ours(self) -> bool:
        """Whether the row comes from an export of ours: what stands there was read before and is meant."""
        return bool(self.text(Field.DEMAND) or (Field.DEMAND in self.columns.at and self.text(Field.NUMBER)))

    def text(self, name: Field) -> str:
        return self.cells.get(name, "")

    def address(self, name: Field) -> str:
        """Where the field stands in this row, as spreadsheets say it; nothing for a column that the table lacks."""
        return f"{letters(self.columns.at[name])}{self.row}" if name in self.columns.at else ""

    def complain(self, name: Field, reason: str) -> None:
        self.wrong.append(Complaint(self.row, self.columns.heading(name), reason, self.address(name)))

    def complain_told(self, heading: str, reason: str) -> None:
        """About a cell that has no field here."""
        place = self.columns.told.get(heading)
        cell = "" if place is None else f"{letters(place)}{self.row}"
        self.wrong.append(Complaint(self.row, heading, reason, cell))

    def ask(self, name: Field, question: Question) -> str | None:
        """The answer; None while nobody has given one, the row waits then."""
        return self.asking.ask(question, self.address(name) or str(self.row), self.row)

    def keep(self, name: Field) -> None:
        """The field has no place for these words, so they stay beside it under their heading."""
        self.kept[self.columns.heading(name)] = self.text(name)

"""What a table would change, in the words of people: 联系电话 “1380…” → “1390…”."""

from __future__ import annotations

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field
from facilitator.domain.demands.importing.left_alone import LeftAlone
from facilitator.domain.words import N_


def heading_of(column: str) -> str:
    """A column of the ledger as people call it; other headings are what they are."""
    return FIELD_NAMES[Field(column)] if column in set(Field) else column


def change_sentence(change: Change) -> str:
    """联系电话 “1380…” → “1390…”."""
    return N_("{column} “{before}” → “{after}”").format(
        column=heading_of(change.column),
        before=value_words(change, change.before),
        after=value_words(change, change.after),
    )


def alone_sentence(cell: LeftAlone) -> str:
    """责任主体 stays 居委会, whatever the table says, since the order was opened."""
    told = {"column": heading_of(cell.column), "kept": _text(cell.kept), "written": _text(cell.written)}
    if cell.written is None:
        return N_("{column}：表里空着，台账里的“{kept}”留着").format(**told)
    return N_("{column}：表里写“{written}”，已经开单，以台账里的“{kept}”为准").format(**told)


def value_words(change: Change, value: object) -> str:
    """As people read it: a class by its name."""
    return CATEGORY_NAMES[Category(str(value))] if change.column == "category" and value else _text(value)


def _text(value: object) -> str:
    text = "" if value is None else str(value).replace("\n", " ")
    return text if len(text) <= 60 else text[:59] + "…"

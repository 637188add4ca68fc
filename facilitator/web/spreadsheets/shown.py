"""What the steps of an import ask: columns with samples, questions with buttons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext as _

from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field, letters
from facilitator.domain.demands.importing.questions import Asked, Free, Kind
from facilitator.domain.words import N_
from facilitator.web.spreadsheets.choices import FREE
from facilitator.wire.sheets.table import Table

MOST_CELLS = 8
FIELDS = tuple(field for field in Field if field is not Field.SERIAL)


@dataclass(frozen=True)
class ColumnShown:
    place: int
    letters: str
    heading: str
    sample: str
    field: str
    hidden: bool


@dataclass(frozen=True)
class Button:
    value: str
    label: str
    checked: bool


@dataclass(frozen=True)
class QuestionShown:
    """`written` is what stands in the line beside the button for something else; None where there is none."""

    key: str
    sentence: str
    cells: str
    buttons: tuple[Button, ...]
    written: str | None
    open: bool
    hint: str


@dataclass(frozen=True)
class KindShown:
    """Questions of one kind; where all may be answered alike, `together` does so."""

    questions: tuple[QuestionShown, ...]
    together: QuestionShown | None


_FREE_HINTS = {Free.YEAR: N_("例如 2026"), Free.NUMBER: N_("填一个整数"), Free.DAY: N_("例如 2026-10-31")}
_TOGETHER = {
    Kind.HIDDEN_ROW: N_("隐藏的行，都这样办："),
    Kind.HIDDEN_COLUMN: N_("隐藏的列，都这样办："),
    Kind.SPLIT: N_("一格里写了几件的，都这样办："),
    Kind.LOST_ZERO: N_("丢了开头 0 的，都这样办："),
    Kind.CLASS: N_("台账没有的类别，都归入："),
    Kind.CHANNEL: N_("认不出的来源渠道，都算："),
    Kind.TWIN: N_("一模一样的行，都这样办："),
    Kind.REFERENCE: N_("编号用了两次的，都这样办："),
    Kind.TAKEN: N_("编号台账里有、像是另一件的，都这样办："),
    Kind.KNOWN: N_("台账里有一模一样的，都这样办："),
    Kind.CONFLICT: N_("台账后来办过或改过的，都这样办："),
}


def columns_shown(table: Table) -> tuple[ColumnShown, ...]:
    hidden, headings = table.sheet.inside.columns, table.columns.headings
    return tuple(
        ColumnShown(place, letters(place), headings[place], table.sample(place), field.value, place in hidden)
        for place, field in table.columns.read_as.items()
    )


def as_chosen(columns: Sequence[ColumnShown], form: Mapping[str, str]) -> Iterator[ColumnShown]:
    return (replace(one, field=form.get(f"column {one.place}", one.field)) for one in columns)


def field_options() -> tuple[tuple[str, str], ...]:
    return tuple((field.value, _(FIELD_NAMES[field])) for field in FIELDS)


def questions_shown(asked: Sequence[Asked], answers: dict[str, str]) -> tuple[KindShown, ...]:
    kinds: dict[Kind, list[Asked]] = {}
    for one in asked:
        kinds.setdefault(one.question.kind, []).append(one)
    return tuple(
        KindShown(tuple(_question(one, answers) for one in several), _together(kind, several, answers))
        for kind, several in kinds.items()
    )


def _question(asked: Asked, answers: dict[str, str]) -> QuestionShown:
    question = asked.question
    said = answers.get(question.key) or asked.answer or question.otherwise
    own = said if said and all(said != one.value for one in question.proposals) else ""
    buttons = [Button(one.value, _(one.label), one.value == said) for one in question.proposals]
    if question.free is not Free.NOTHING:
        buttons.append(Button(FREE, _("另写："), bool(own)))
    return QuestionShown(
        key=question.key,
        sentence=question.sentence,
        cells=_cells(asked.cells),
        buttons=tuple(buttons),
        written=own if question.free is not Free.NOTHING else None,
        open=asked.open,
        hint=_(_FREE_HINTS[question.free]) if question.free in _FREE_HINTS else "",
    )


def _together(kind: Kind, several: Sequence[Asked], answers: dict[str, str]) -> QuestionShown | None:
    if len(several) < 2 or kind not in _TOGETHER:
        return None
    said = answers.get(kind.value, "")
    buttons = tuple(Button(one.value, _(one.label), one.value == said) for one in several[0].question.proposals)
    one_by_one = Button("", _("一个一个答"), not said)
    return QuestionShown(kind.value, _(_TOGETHER[kind]), "", (*buttons, one_by_one), None, False, "")


def _cells(cells: Sequence[str]) -> str:
    named = "、".join(cells[:MOST_CELLS])
    return named if len(cells) <= MOST_CELLS else _("%(cells)s 等 %(count)s 处", cells=named, count=len(cells))

"""What the steps of an import show: columns with samples, questions with buttons, rows with what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from flask_babel import gettext as _

from facilitator.domain.demands.importing.fields import FIELD_NAMES, Field, letters
from facilitator.domain.demands.importing.questions import Asked, Free, Kind
from facilitator.domain.words import N_
from facilitator.services.demands.compared import Result
from facilitator.services.demands.importing import Preview, change_sentence
from facilitator.web.spreadsheets.choices import FREE
from facilitator.wire.sheets.table import Table

PAGE = 100
MOST_CELLS = 8
FIELDS = tuple(field for field in Field if field not in (Field.SERIAL, Field.DEMAND, Field.NUMBER))


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


@dataclass(frozen=True)
class RowShown:
    row: int
    result: str
    label: str
    number: str
    title: str
    notes: tuple[str, ...]
    aside: bool


@dataclass(frozen=True)
class TabShown:
    name: str
    label: str
    count: int
    here: bool


LABELS = {
    Result.NEW.value: N_("新登记"),
    Result.CHANGED.value: N_("有改动"),
    Result.SAME.value: N_("没有变化"),
    "asks": N_("要问"),
    "bad": N_("不对"),
    "repeated": N_("重复"),
    "aside": N_("先不导入"),
}
_FREE_HINTS = {Free.YEAR: N_("例如 2026"), Free.NUMBER: N_("填一个整数"), Free.DAY: N_("例如 2026-10-31")}
_TOGETHER = {
    Kind.HIDDEN_ROW: N_("隐藏的行，都这样办："),
    Kind.HIDDEN_COLUMN: N_("隐藏的列，都这样办："),
    Kind.SPLIT: N_("一格里写了几件的，都这样办："),
    Kind.LOST_ZERO: N_("丢了开头 0 的，都这样办："),
    Kind.KNOWN: N_("台账里有一模一样的，都这样办："),
    Kind.CONFLICT: N_("台账后来改过的，都这样办："),
}


def columns_shown(table: Table) -> tuple[ColumnShown, ...]:
    fields = {place: field.value for field, place in table.columns.at.items()}
    told = set(table.columns.told.values())
    return tuple(
        ColumnShown(
            place,
            letters(place),
            heading,
            table.sample(place),
            fields.get(place) or (Field.TOLD.value if place in told else Field.SKIP.value),
            place in table.sheet.inside.columns,
        )
        for place, heading in enumerate(table.columns.headings)
        if heading
    )


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
    said = answers.get(question.key) or ("" if asked.answer is None else asked.answer)
    said = said or question.otherwise
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


def rows_shown(preview: Preview) -> list[RowShown]:
    """Every row that holds something, in the order of the file."""
    return sorted(_rows(preview), key=lambda one: one.row)


def _rows(preview: Preview) -> Iterator[RowShown]:
    for one, told in zip(preview.judged.candidates, preview.compared, strict=True):
        result = preview.outcome(told)
        if result is Result.WRONG:
            continue
        name = "asks" if result in (Result.CONFLICT, Result.LIKE) else result.value
        notes = tuple(map(change_sentence, preview.changes(told)))
        piece = _("第 %(piece)s 件：", piece=one.piece) if one.piece else ""
        yield RowShown(one.row, name, _(LABELS[name]), told.number or "", f"{piece}{one.title}", notes, False)
    for row in preview.judged.waiting:
        asked = tuple(
            f"{'、'.join(_cells_in(row, one.cells))}　{one.sentence_for(row)}"
            for one in preview.judged.asked
            if one.open and row in one.rows
        )
        yield RowShown(row, "asks", _(LABELS["asks"]), "", preview.judged.held.get(row, ""), asked, False)
    wrong: dict[int, list[str]] = {}
    for bad in preview.wrong:
        wrong.setdefault(bad.row, []).append("　".join(filter(None, (bad.cell, f"{bad.column}：{bad.reason}"))))
    for row, notes_wrong in wrong.items():
        yield RowShown(row, "bad", _(LABELS["bad"]), "", "", tuple(notes_wrong), False)
    for repeat in preview.judged.repeats:
        note = _("和第 %(row)s 行编号相同，只登记前一行", row=repeat.first_row)
        yield RowShown(repeat.row, "repeated", _(LABELS["repeated"]), "", repeat.external_ref, (note,), False)
    for row in (*preview.judged.aside, *preview.judged.left_hidden):
        yield RowShown(row, "aside", _(LABELS["aside"]), "", "", (), row in preview.judged.aside)


def _cells_in(row: int, cells: Sequence[str]) -> Iterator[str]:
    return (cell for cell in cells if cell.lstrip(ascii_uppercase) == str(row))

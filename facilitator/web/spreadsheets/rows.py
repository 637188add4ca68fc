"""What the third step of an import shows: rows with what becomes of them, under one tab for each end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from flask_babel import gettext as _

from facilitator.domain.demands.importing.questions import Asked
from facilitator.domain.words import N_
from facilitator.services.demands.change_words import change_sentence
from facilitator.services.demands.compared import Result
from facilitator.services.demands.importing import BY_A_PERSON, FORGOTTEN, Preview

PAGE = 100


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


def rows_shown(preview: Preview) -> list[RowShown]:
    """Every row that holds something, in the order of the file."""
    return sorted(_rows(preview), key=lambda one: one.row)


def _rows(preview: Preview) -> Iterator[RowShown]:
    for one, told in zip(preview.judged.candidates, preview.compared, strict=True):
        result = preview.outcome(told)
        if result is Result.WRONG:
            continue
        name = "asks" if result in BY_A_PERSON else result.value
        gone = (_(FORGOTTEN),) if told.forgotten else ()
        notes = (*gone, *map(change_sentence, preview.changes(told)), *preview.alone(told))
        piece = _("第 %(piece)s 件：", piece=one.piece) if one.piece else ""
        title = "" if gone else f"{piece}{one.title}"
        yield RowShown(one.row, name, _(LABELS[name]), preview.number(told), title, notes, False)
    about = _asked_about(preview.judged.open)
    for row in preview.judged.waiting:
        yield RowShown(row, "asks", _(LABELS["asks"]), "", preview.judged.held.get(row, ""), tuple(about[row]), False)
    wrong: dict[int, list[str]] = {}
    for bad in preview.wrong:
        wrong.setdefault(bad.row, []).append("　".join(filter(None, (bad.cell, f"{bad.column}：{bad.reason}"))))
    yield from (RowShown(row, "bad", _(LABELS["bad"]), "", "", tuple(why), False) for row, why in wrong.items())
    for repeat in preview.judged.repeats:
        note = _("和第 %(row)s 行编号相同，只登记前一行", row=repeat.first_row)
        yield RowShown(repeat.row, "repeated", _(LABELS["repeated"]), "", repeat.external_ref, (note,), False)
    for row in (*preview.judged.aside, *preview.judged.left_hidden):
        yield RowShown(row, "aside", _(LABELS["aside"]), "", "", (), row in preview.judged.aside)


def _asked_about(everything: Sequence[Asked]) -> Mapping[int, list[str]]:
    """Row → what is asked about it; each question is walked once, for one may stand in thousands of cells."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for one in everything:
        cells: defaultdict[str, list[str]] = defaultdict(list)
        for cell in one.cells:
            cells[cell.lstrip(ascii_uppercase)].append(cell)
        for row in one.rows:
            found[row].append(f"{'、'.join(cells[str(row)])}　{one.sentence_for(row)}")
    return found

"""Importing a roll on a page, from 名册 or as a step of the first hour: the file, a look at every row, then written."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField

from facilitator.domain.errors import BadInput, Refusal
from facilitator.domain.ids import new_id
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import KIND_NAMES
from facilitator.domain.words import N_
from facilitator.services.people.import_units import ImportUnits, same_line
from facilitator.services.people.read import UnitList
from facilitator.services.setup.steps import SetupStep
from facilitator.web.acting import actor, do, look_up, need
from facilitator.web.first_hour import Frame, frame, onward
from facilitator.web.forms import MALFORMED, Needed, PaperForm, StepForm
from facilitator.web.spreadsheets.previewing import find_kept, kept_files, off_hub
from facilitator.wire.application import application
from facilitator.wire.kept_files import Kept
from facilitator.wire.roll.columns import Columns, find_columns
from facilitator.wire.roll.lines import Complaint, Reading, read_lines
from facilitator.wire.roll.template import roll_template
from facilitator.wire.sheets.reading import Sheet, cell_text, sheets_in

MOST_SHOWN = 300
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_HEADINGS = N_("在这份表里没有找到表头：要有“姓名”或“门牌”一列，再加一列，例如“楼栋”。可以下载样表照着填。")


class RollFileForm(PaperForm):
    file = FileField(N_("名册文件"), [Needed(N_("请选择名册的表格文件。"))])


@dataclass(frozen=True)
class BringPage:
    """`frame` only in the first hour; `there` lines are on the roll already; `hint`: how the file becomes readable."""

    frame: Frame | None
    form: RollFileForm
    there: int
    hint: str


@dataclass(frozen=True)
class RowShown:
    row: int
    kind: str
    label: str
    name: str
    result: str


@dataclass(frozen=True)
class TwinShown:
    """A name that stands in several rows: two people, or one with two homes."""

    name: str
    rows: str
    one: bool


@dataclass(frozen=True)
class RollRowsPage:
    """`more` rows are not shown; `columns` are pairs of a heading and what it was taken for."""

    frame: Frame | None
    name: str
    form: StepForm
    columns: tuple[tuple[str, str], ...]
    unused: str
    twins: tuple[TwinShown, ...]
    complaints: tuple[Complaint, ...]
    rows: tuple[RowShown, ...]
    more: int
    fresh: int
    known: int


def bring() -> ResponseReturnValue:
    need(Power.KEEP_ROLL)
    form, hint = RollFileForm(), ""
    if form.validate_on_submit():
        try:
            return redirect(url_for(f"{request.blueprint}.roll_rows", kept=_keep(form)), 303)
        except Refusal as refusal:
            form.refuse(refusal)
            hint = str(refusal.details.get("hint") or "")
    elif form.is_submitted():
        form.status = MALFORMED
    page = BringPage(_frame(), form, len(look_up(UnitList())), hint)
    return render_template("roll/bring.html", page=page), form.status


def rows(kept: str) -> ResponseReturnValue:
    """`same`: names of which somebody said that they are one person; `write` is the last press."""
    need(Power.KEEP_ROLL)
    file = find_kept(kept)
    same = frozenset(file.choices.get("same", ()))
    if request.method == "POST":
        same = frozenset(request.form.getlist("same"))
        kept_files().choose(kept, {"same": sorted(same)})
    sheet, columns = off_hub(lambda: _table(file))
    reading = read_lines(sheet.rows, columns, None, same)
    form = StepForm()
    if request.method == "POST" and "write" in request.form and form.validate_on_submit() and not reading.complaints:
        try:
            return _written(kept, do(ImportUnits(tuple(line.unit for line in reading.lines))).result)
        except Refusal as refusal:
            form.refuse(refusal)
    return render_template("roll/rows.html", page=_rows_page(file, form, columns, reading, same)), form.status


def template() -> ResponseReturnValue:
    need(Power.KEEP_ROLL)
    book = io.BytesIO(roll_template())
    return send_file(book, XLSX, as_attachment=True, download_name="名册样表.xlsx")


def _written(kept: str, result: object) -> ResponseReturnValue:
    kept_files().forget(kept)
    added, known = getattr(result, "added", 0), getattr(result, "known", 0)
    flash(_("名册已写入：新增 %(added)s 条，原来就有 %(known)s 条。", added=added, known=known))
    return onward(SetupStep.ROLL) if _frame() else redirect(url_for("roll.listed"), 303)


def _frame() -> Frame | None:
    return frame(SetupStep.ROLL) if request.blueprint == "setup" else None


def _keep(form: RollFileForm) -> str:
    """The file waits here between the two pages, once it was read well. Raises Refusal or Unreadable."""
    name, content = form.file.data.filename or "", form.file.data.stream.read()
    ports = application().door.ports
    identity = new_id(ports.randomness)
    off_hub(lambda: _table(Kept(identity, name, content, {})))
    kept_files().keep(identity, actor().id, name, content, ports.clock.now())
    return identity


def _table(file: Kept) -> tuple[Sheet, Columns]:
    def headings(rows: Sequence[Sequence[str]]) -> int:
        found = find_columns(rows, {})
        return len(found.at) if found else 0

    for sheet in sheets_in(file.name, file.content, cell_text, headings):
        columns = find_columns(sheet.rows, {})
        if columns is not None:
            return sheet, columns
    raise BadInput(NO_HEADINGS, field="file")


def _rows_page(file: Kept, form: StepForm, columns: Columns, reading: Reading, same: frozenset[str]) -> RollRowsPage:
    there = {same_line(unit) for unit in look_up(UnitList())}
    known = sum(same_line(line.unit) in there for line in reading.lines)
    shown = tuple(
        RowShown(
            line.row,
            _(KIND_NAMES[line.unit.kind]),
            line.unit.label,
            line.unit.holder_name,
            _("已在名册") if same_line(line.unit) in there else _("新增"),
        )
        for line in reading.lines[:MOST_SHOWN]
    )
    return RollRowsPage(
        frame=_frame(),
        name=file.name,
        form=form,
        columns=tuple((heading, field.value) for field, heading in columns.headings.items()),
        unused="、".join(columns.unused),
        twins=_twins(reading.same_names, same),
        complaints=reading.complaints[:MOST_SHOWN],
        rows=shown,
        more=max(0, len(reading.lines) - MOST_SHOWN),
        fresh=len(reading.lines) - known,
        known=known,
    )


def _twins(names: Mapping[str, Sequence[int]], same: frozenset[str]) -> tuple[TwinShown, ...]:
    """Asked about with the rows they stand in; what was ticked stays."""
    asked = [TwinShown(name, "、".join(map(str, where)), False) for name, where in names.items()]
    return (*asked, *(TwinShown(name, "", True) for name in sorted(same)))

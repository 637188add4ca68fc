"""Importing a table in four steps: the file, its columns, row by row, written. Between steps the file waits here."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage

from facilitator.domain.demands.entry import CHANNEL_NAMES
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.columns import find_columns
from facilitator.domain.errors import BadInput, Refusal
from facilitator.domain.ids import new_id
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.batches import BatchShown, ImportBatches
from facilitator.services.demands.compared import Result
from facilitator.web.acting import actor, ask, need
from facilitator.web.forms import MALFORMED, Needed, PaperForm, StepForm, choices
from facilitator.web.spreadsheets.choices import Choices, choices_of, with_answers, with_columns
from facilitator.web.spreadsheets.previewing import find_kept, kept_files, off_hub, preview_of, table_of
from facilitator.web.spreadsheets.shown import ColumnShown, as_chosen, columns_shown, field_options
from facilitator.web.spreadsheets.steps import RowsPage, rows_page
from facilitator.web.spreadsheets.working import Key, Work, works
from facilitator.wire.application import application
from facilitator.wire.kept_files import Kept
from facilitator.wire.sheets.table import SeveralTables, Table, find_table


class FileForm(PaperForm):
    file = FileField(N_("台账文件"), [Needed(N_("请选择要导入的表格文件。"))])


@dataclass(frozen=True)
class StartPage:
    form: FileForm
    hint: str
    unfinished: tuple[tuple[str, str], ...]
    batches: tuple[BatchShown, ...]
    act: StepForm


@dataclass(frozen=True)
class ColumnsPage:
    """`sheets` where the file holds several tables and somebody must say which one is meant."""

    kept: str
    name: str
    form: StepForm
    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    count: int
    columns: tuple[ColumnShown, ...]
    options: tuple[tuple[str, str], ...]
    channels: list[tuple[str, str]]
    channel: str
    others: tuple[str, ...]


def start() -> ResponseReturnValue:
    """The file: read at once, so that what cannot be read is told here and nothing stays behind."""
    need(Power.KEEP_LEDGER)
    form, hint, reading = FileForm(), "", request.args.get("reading", "")
    try:
        if form.validate_on_submit():
            return _read(form.file.data)
        if form.is_submitted():
            form.status = MALFORMED
        elif works().underway(_key(reading)):
            return _to_columns(works().fetch(_key(reading), _again(reading)))
    except Refusal as refusal:
        form.refuse(refusal)
        hint = str(refusal.details.get("hint") or "")
    now = application().door.ports.clock.now()
    page = StartPage(form, hint, kept_files().mine(actor().id, now), ask(ImportBatches()), StepForm())
    return render_template("spreadsheets/start.html", page=page), form.status


def _read(upload: FileStorage) -> ResponseReturnValue:
    name, content = clean_line(upload.filename or "") or _("没有名字的文件"), upload.stream.read()
    identity = new_id(application().door.ports.randomness)

    def job(work: Work) -> str:
        work.tell(_("正在读取文件"))
        return _take(identity, name, content)

    return _to_columns(works().answer(_key(identity), job, name, _again(identity)))


def _take(identity: str, name: str, content: bytes) -> str:
    with suppress(SeveralTables):  # the next step asks which one
        off_hub(lambda: find_table(name, content, {}))
    kept_files().keep(identity, actor().id, name, content, application().door.ports.clock.now())
    return identity


def _to_columns(kept: str) -> ResponseReturnValue:
    return redirect(url_for("spreadsheets.columns", kept=kept), 303)


def _key(reading: str) -> Key:
    return ("read", actor().id, reading)


def _again(reading: str) -> str:
    return url_for("spreadsheets.start", reading=reading)


def columns(kept: str) -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    file = find_kept(kept)
    chosen = choices_of(file.choices)
    if request.form.get("sheet"):
        chosen = Choices(request.form["sheet"], chosen.channel)
        kept_files().choose(kept, chosen.plain)
    try:
        # What was chosen on the page must not be lost while it waits, so a form waits to the end.
        table = table_of(file, chosen) if "columns" in request.form else _table(file, chosen)
    except SeveralTables as several:
        return render_template("spreadsheets/columns.html", page=_which_sheet(file, several))
    page = _columns_page(file, table, chosen)
    if request.method == "POST" and "columns" in request.form:
        chosen = with_columns(chosen, request.form, table.sheet.name, table.columns)
        if find_columns(table.sheet.rows, chosen.columns) is not None:
            kept_files().choose(kept, chosen.plain)
            return redirect(url_for("spreadsheets.rows", kept=kept), 303)
        page.form.refuse(BadInput(N_("没有一列读作“标题”或“内容”：请选出写着需求的那一列。")))
        page = replace(page, columns=tuple(as_chosen(page.columns, request.form)))
    return render_template("spreadsheets/columns.html", page=page), page.form.status


def rows(kept: str) -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    file = find_kept(kept)
    chosen = choices_of(file.choices)
    if request.method == "POST":
        kept_files().choose(kept, with_answers(chosen, request.form).plain)
        return redirect(url_for("spreadsheets.rows", kept=kept, show=request.form.get("show") or None), 303)
    try:
        return render_template("spreadsheets/rows.html", page=_rows_page(file, chosen))
    except SeveralTables:  # the step before asks which one
        return redirect(url_for("spreadsheets.columns", kept=kept), 303)


def forget(kept: str) -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    find_kept(kept)
    kept_files().forget(kept)
    flash(_("已放弃这份表，台账没有改动。"))
    return redirect(url_for("spreadsheets.start"), 303)


def _table(file: Kept, chosen: Choices) -> Table:
    key = ("columns", actor().id, file.identity, canonical_bytes(chosen.plain))
    return works().answer(key, lambda _work: table_of(file, chosen), file.name, request.full_path.rstrip("?"))


def _rows_page(file: Kept, chosen: Choices) -> RowsPage:
    key = ("rows", actor().id, file.identity, canonical_bytes(chosen.plain))
    preview = works().answer(key, lambda work: preview_of(file, chosen, work), file.name, request.full_path.rstrip("?"))
    counts = {result: preview.count(result) for result in Result}
    return rows_page(file, preview, chosen, counts, request.args.get("show", ""), request.args.get("page", 1, type=int))


def _which_sheet(file: Kept, several: SeveralTables) -> ColumnsPage:
    sheets = several.details["sheets"]
    names = tuple(map(str, sheets)) if isinstance(sheets, tuple | list) else ()
    return ColumnsPage(file.identity, file.name, StepForm(), names, "", 0, 0, (), (), [], "", ())


def _columns_page(file: Kept, table: Table, chosen: Choices) -> ColumnsPage:
    return ColumnsPage(
        kept=file.identity,
        name=file.name,
        form=StepForm(),
        sheets=(),
        sheet=table.sheet.name,
        header_row=table.columns.row,
        count=len(table.below),
        columns=columns_shown(table),
        options=field_options(),
        channels=choices(CHANNEL_NAMES),
        channel=chosen.channel.value,
        others=table.others,
    )

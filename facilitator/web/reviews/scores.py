"""/reviews/<quarter>/scores.xlsx: the raw forms of a quarter as a table file, under serials instead of doors."""

from __future__ import annotations

import io
from urllib.parse import quote

from flask import Response
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.reviews.raw_scores import RawScores, ScoreSheet
from facilitator.web.acting import ask

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTH = 14


def workbook(quarter: str) -> ResponseReturnValue:
    told: ScoreSheet = ask(RawScores(quarter))
    answer = Response(score_workbook(told), mimetype=XLSX)
    name = quote(f"{told.title}.xlsx")
    answer.headers["Content-Disposition"] = f"attachment; filename=scores.xlsx; filename*=UTF-8''{name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def score_workbook(told: ScoreSheet) -> bytes:
    """Two sheets: the forms, and the formula that they are reckoned by. Only levels are numbers."""
    import xlsxwriter  # A start without a workbook need not wait for it.

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        strong = book.add_format({"bold": True})
        sheet = book.add_worksheet(_("评分表"))
        sheet.set_column(0, len(told.heads) - 1, _WIDTH)
        sheet.freeze_panes(1, 0)
        for place, head in enumerate(told.heads):
            sheet.write_string(0, place, _(head), strong)
        for line, row in enumerate(told.rows, 1):
            for place, cell in enumerate(row.cells):
                sheet.write_string(line, place, cell)
            sheet.write_number(line, len(row.cells), row.level)
        about = book.add_worksheet(_("公式"))
        about.set_column(0, 0, 100)
        for line, sentence in enumerate((told.title, *told.notes)):
            about.write_string(line, 0, sentence, strong if line == 0 else None)
    return file.getvalue()

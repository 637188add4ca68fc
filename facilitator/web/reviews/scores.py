"""/reviews/<quarter>/scores.xlsx: a quarter's figures and its raw forms, under serials instead of doors."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Response
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.quarter_items import POINT_HEADS
from facilitator.services.quarterly import QuarterReport
from facilitator.services.reviews.raw_scores import RawScores, ScoreSheet
from facilitator.services.reviews.report import ReviewReport
from facilitator.web.acting import ask

if TYPE_CHECKING:
    import xlsxwriter

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTH = 14
Line = Sequence[str]


def workbook(quarter: str) -> ResponseReturnValue:
    told: ScoreSheet = ask(RawScores(quarter))
    answer = Response(score_workbook(told, ask(ReviewReport(quarter))), mimetype=XLSX)
    name = quote(f"{told.title}.xlsx")
    answer.headers["Content-Disposition"] = f"attachment; filename=scores.xlsx; filename*=UTF-8''{name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def score_workbook(told: ScoreSheet, report: QuarterReport) -> bytes:
    """The forms, the figures with what they were reckoned from, the demands, what is late, the formula. Only levels are
    numbers."""
    import xlsxwriter  # A start without a workbook need not wait for it.

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        _forms(book, told)
        _texts(book, _("统计"), _figures(report))
        _texts(book, _("逐件"), _items(report))
        _texts(book, _("超期"), _late(report))
        _texts(book, _("公式"), [(told.title,), *((sentence,) for sentence in (*told.notes, *report.notes))], 100)
    return file.getvalue()


def _forms(book: xlsxwriter.Workbook, told: ScoreSheet) -> None:
    sheet, strong = book.add_worksheet(_("评分表")), book.add_format({"bold": True})
    sheet.set_column(0, len(told.heads) - 1, _WIDTH)
    sheet.freeze_panes(1, 0)
    for place, head in enumerate(told.heads):
        sheet.write_string(0, place, _(head), strong)
    for line, row in enumerate(told.rows, 1):
        for place, cell in enumerate(row.cells):
            sheet.write_string(line, place, cell)
        sheet.write_number(line, len(row.cells), row.level)


def _figures(report: QuarterReport) -> Iterator[Line]:
    yield _("指标"), _("数值"), _("怎么来的"), _("和上个季度比")
    for one in report.headlines:
        yield _(one.label), one.value, one.basis, one.change
    for chart in report.charts:
        yield ()
        yield (_(chart.name), *(_(head) for head in chart.heads))
        for row in chart.rows:
            yield (_(row.label), *row.cells)
            if any(row.changes):
                yield (_("和上个季度比"), *row.changes)


def _items(report: QuarterReport) -> Iterator[Line]:
    """Every point that was given, beside what came of it."""
    heads = (_("编号"), _("什么事"), _("结论"), _("综合"), _("满意率"), _("有效表"), _("过程"), _("结果"))
    yield (*heads, *(_(head) for head in POINT_HEADS), _("原因"))
    for one in report.items:
        figures = (one.composite, one.satisfaction_rate, str(one.forms), one.process, one.result)
        why = "".join((*one.reasons, one.root_cause)) if one.verdict else ""
        yield (one.number, one.title, _(one.verdict_name), *figures, *(one.points or ("",) * len(POINT_HEADS)), why)


def _late(report: QuarterReport) -> Iterator[Line]:
    """A leader of another yard reads numbers and no titles."""
    yield _("编号"), _("什么事"), _("责任主体"), _("期限"), _("超期天数"), _("现在")
    for one in report.late:
        yield one.number, one.title, one.party, one.deadline.isoformat(), str(one.days), _(one.state_name)
    yield ()
    yield (report.late_words,)


def _texts(book: xlsxwriter.Workbook, name: str, lines: Iterable[Line], width: int = 18) -> None:
    """The first line is the head."""
    sheet, strong = book.add_worksheet(name), book.add_format({"bold": True})
    sheet.set_column(0, 18, width)
    for line, cells in enumerate(lines):
        for place, cell in enumerate(cells):
            sheet.write_string(line, place, cell, strong if line == 0 else None)

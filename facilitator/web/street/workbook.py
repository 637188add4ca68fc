"""月报 as a table file: the same cells as on the page and on the paper, every one of them a text."""

from __future__ import annotations

import io

from facilitator.domain.words import N_
from facilitator.services.monthly import MonthReport

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTHS = (22, 12, 12, 12, 12)


def month_workbook(report: MonthReport) -> bytes:
    """Nothing is ever taken for a formula."""
    import xlsxwriter  # A start without a workbook need not wait for it.

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet, strong = book.add_worksheet(N_("月报")), book.add_format({"bold": True})
        for place, width in enumerate(_WIDTHS):
            sheet.set_column(place, place, width)
        sheet.write_string(0, 0, report.title, strong)
        sheet.write_string(1, 0, report.lead)
        for place, head in enumerate(report.heads):
            sheet.write_string(3, place, head, strong)
        for line, row in enumerate(report.rows, 4):
            for place, cell in enumerate(row.cells):
                sheet.write_string(line, place, cell)
        below = 5 + len(report.rows)
        sheet.write_string(below, 0, N_("大事等部门接单"), strong)
        for line, matter in enumerate(report.waiting, below + 1):
            sheet.write_string(line, 0, matter.sentence)
    return file.getvalue()

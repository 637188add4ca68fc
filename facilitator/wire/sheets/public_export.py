"""The ledger as a file for everybody (公示版): no name, no phone, no door; private matters as a count.

It has its own columns, written field by field; the columns of the office's export are not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facilitator.domain.demands.figures import PRIVATE_AMONG
from facilitator.domain.words import N_
from facilitator.services.demands.public_lines import PublicFigures, PublicLines, PublicPiece, PublicQuarter
from facilitator.services.public_list import PublicLine
from facilitator.wire.sheets.book import Book, CsvTable, Heading, Value, book_at, csv_at
from facilitator.wire.sheets.export import Ask, Period, Step, nothing_told, period_of

LINES = (
    Heading(N_("编号"), 15),
    Heading(N_("需求类别"), 15),
    Heading(N_("事项"), 40),
    Heading(N_("楼栋")),
    Heading(N_("三事分类")),
    Heading(N_("状态"), 16),
    Heading(N_("轮次"), 7),
    Heading(N_("责任主体"), 16),
    Heading(N_("开单日期")),
    Heading(N_("办理时限")),
    Heading(N_("办结日期")),
    Heading(N_("超期天数"), 9),
    Heading(N_("涉及户数"), 9),
    Heading(N_("附议人数"), 9),
)
ROUNDED = N_("“<3”是不到 3 件，“3+”是 3 件或更多：件数少的不单独公布，合计照实。")
FIGURES = (
    Heading(N_("类别"), 18),
    Heading(N_("新登记")),
    Heading(N_("已开单")),
    Heading(N_("办结")),
    Heading(N_("销单")),
    Heading(N_("现在超期")),
    Heading(N_("满意度")),
)


def export_public_workbook(path: Path, ask: Ask, period: Period, told: Step = nothing_told) -> int:
    """How many lines; `path` holds the whole workbook or is left alone."""
    count = 0
    with book_at(path) as book:
        ledger, listed = book.sheet(N_("台账"), LINES), book.sheet(N_("问题清单"), LINES)
        for line, open_now in _every_line(ask, period):
            count += 1
            ledger.add(_cells(line))
            if open_now:
                listed.add(_cells(line))
            if count % 1_000 == 0:
                told(count)
        _write_figures(book, ask(PublicFigures(period.quarter)))
    told(count)
    return count


def export_public_csv(path: Path, ask: Ask, period: Period, told: Step = nothing_told) -> int:
    count = 0
    with csv_at(path) as table:
        count = _write_csv(table, ask, period)
    told(count)
    return count


def _write_csv(table: CsvTable, ask: Ask, period: Period) -> int:
    count = 0
    table.add([heading.text for heading in LINES])
    for line, _open_now in _every_line(ask, period):
        count += 1
        table.add(_cells(line))
    return count


def _every_line(ask: Ask, period: Period) -> Iterator[tuple[PublicLine, bool]]:
    after: tuple[int, int] | None = (0, 0)
    while after is not None:
        piece: PublicPiece = ask(PublicLines(*after, period.since, period.until))
        yield from piece.lines
        after = piece.after


def _cells(line: PublicLine) -> tuple[Value, ...]:
    return (
        line.number,
        line.category_name,
        line.title,
        line.building,
        line.matter_name,
        line.state_name,
        line.round,
        line.party,
        line.opened_on.isoformat() if line.opened_on else "",
        line.deadline.isoformat() if line.deadline else "",
        line.finished_on.isoformat() if line.finished_on else "",
        line.days_late or "",
        line.households,
        line.supporters,
    )


def _write_figures(book: Book, figures: PublicQuarter) -> None:
    sheet = book.sheet(N_("季度统计"), FIGURES)
    for row in figures.rows:
        sheet.add((row.name, row.came, row.opened, row.completed, row.closed, row.late, row.satisfaction))
    if figures.private:
        sheet.add((N_("新登记的，") + PRIVATE_AMONG.format(count=figures.private),))
    sheet.add((ROUNDED,))
    sheet.add((period_of(figures.quarter),))

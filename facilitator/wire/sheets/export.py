"""The ledger as a file for the office itself: 台账, 问题清单, 季度统计, and what the colours mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from facilitator.domain.demands.importing.comparing import FIXED
from facilitator.domain.demands.office_ledger import IDENTITY, OFFICE_COLUMNS, SERIAL, Cell, OfficeColumn
from facilitator.domain.words import N_
from facilitator.services.demands.exporting import ExportedLine, ExportLines, Figures, QuarterFigures, days_of
from facilitator.wire.sheets.book import Heading, Sheet, Value, book_at, csv_at

Ask = Callable[[object], Any]
"""A question put to the door as the person who exports."""
Step = Callable[[int], None]
"""Told how many lines have been written so far."""
LISTED_COLUMNS = tuple(
    "登记编号 登记日期 楼栋户号 需求类别 标题 三事分类 紧急程度 责任主体 责任人 办理时限 开单日期 状态".split()
)
"""Of the sheet 问题清单."""
_PLACES = {column.heading: place for place, column in enumerate(OFFICE_COLUMNS)}


@dataclass(frozen=True)
class Period:
    """Days of registration to export, both included, and the quarter whose figures are added."""

    since: date | None = None
    until: date | None = None
    quarter: str = ""

    @staticmethod
    def of(quarter: str) -> Period:
        """Raises BadInput for what is no quarter."""
        return Period(*days_of(quarter), quarter) if quarter else Period()


def nothing_told(_lines: int) -> None:
    pass


def export_workbook(path: Path, ask: Ask, period: Period, told: Step = nothing_told) -> int:
    """How many lines; `path` holds the whole workbook or is left alone."""
    count = 0
    with book_at(path) as book:
        ledger, listed = book.sheet(N_("台账"), ledger_headings()), book.sheet(N_("问题清单"), _listed_headings())
        for line in every_line(ask, period):
            count += 1
            ledger.add((count, *map(counted, OFFICE_COLUMNS, line.cells), line.identity))
            if line.listed:
                listed.add([line.cells[_PLACES[heading]] for heading in LISTED_COLUMNS])
            if count % 1_000 == 0:
                told(count)
        figures = ask(QuarterFigures(period.quarter))
        write_figures(book.sheet(N_("季度统计"), figure_headings(figures)), figures, int)
        notes = book.sheet(N_("说明"), (Heading(N_("这份表怎么用"), 90),))
        for sentence in NOTES:
            notes.add((sentence,))
    told(count)
    return count


def export_csv(path: Path, ask: Ask, period: Period, told: Step = nothing_told) -> int:
    """The sheet 台账 alone."""
    count = 0
    with csv_at(path) as table:
        table.add([heading.text for heading in ledger_headings()])
        for line in every_line(ask, period):
            count += 1
            table.add((count, *line.cells, line.identity))
            if count % 1_000 == 0:
                told(count)
    told(count)
    return count


def every_line(ask: Ask, period: Period) -> Iterator[ExportedLine]:
    """Piece by piece, each from a snapshot of its own: nobody waits for an export."""
    year = sequence = 0
    while piece := ask(ExportLines(year, sequence, period.since, period.until)):
        yield from piece
        year, sequence = piece[-1].year, piece[-1].sequence


def ledger_headings() -> tuple[Heading, ...]:
    own = (
        Heading(column.heading, column.width, column.decided or column.field in _FIXED, choices=column.choices)
        for column in OFFICE_COLUMNS
    )
    return (Heading(SERIAL, 6), *own, Heading(IDENTITY, 20, fixed=True, hidden=True))


_FIGURES = frozenset({"满意度", "综合分", "概算(元)"})
_PLAIN_NUMBER = re.compile(r"(?:0|[1-9]\d{0,12})(?:\.\d?[1-9])?")
_FIXED = frozenset((*FIXED, "number", "supporters_told"))


def counted(column: OfficeColumn, cell: Cell) -> Value:
    """A figure as a number that a spreadsheet can reckon with; words stay words."""
    if column.heading in _FIGURES and isinstance(cell, str) and _PLAIN_NUMBER.fullmatch(cell):
        return Decimal(cell)
    return cell


def _listed_headings() -> tuple[Heading, ...]:
    return tuple(Heading(heading, OFFICE_COLUMNS[_PLACES[heading]].width) for heading in LISTED_COLUMNS)


def figure_headings(figures: Figures) -> tuple[Heading, ...]:
    counted = (N_("新登记"), N_("已开单"), N_("办结"), N_("销单"), N_("现在超期"))
    states = (N_("其中{state}").format(state=state) for state in figures.states)
    names = (*counted, *states, N_("参评件数"), N_("满意度"))
    return (Heading(N_("类别"), 18), *(Heading(name, 10) for name in names))


def write_figures(sheet: Sheet, figures: Figures, spelled: Callable[[int], Cell]) -> None:
    """Where nothing was judged satisfaction stays empty: an unknown figure is none."""
    for row in figures.rows:
        counts = (row.came, row.opened, row.completed, row.closed, row.late, *row.by_state, row.judged)
        sheet.add((row.name, *(spelled(count) for count in counts), row.satisfaction or None))
    sheet.add((period_of(figures.quarter),))


def period_of(quarter: str) -> str:
    """Of which period the figures are, in a sentence under them; `quarter` is empty for the whole ledger."""
    if not quarter:
        return N_("统计的是台账里全部的件数，不分季度。")
    return N_("统计的是 {quarter} 登记、开单、办结、销单的件数。").format(quarter=quarter)


NOTES = (
    N_("“台账”里可以改：诉求人、电话、地点、类别、内容、户数等；没开单的，责任主体、责任人、配合单位、时限也可以改。改完在“导入”里导入这份表。"),
    N_("灰色表头的栏和状态、开单、办结、评议这些栏，不能在表里改，要在系统里办；改了，导入时会指出是哪一格。"),
    N_("议事会记录、一事一议、办理进展、前后对比、回访记录这些栏：系统里办过的写系统的记录，也不能在表里改；没有记录的可以填。"),
    N_("最后一列是隐藏的系统编号，请不要删、不要改；排序时请选中整张表。"),
    N_("清空一格再导入，就是清空台账里的这一栏。删掉一行不会删掉台账里的需求。"),
    N_("“问题清单”“季度统计”只供查看，导入时不读。"),
)

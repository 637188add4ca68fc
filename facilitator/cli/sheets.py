"""Reads a table from XLSX, XLS, ODS or CSV as rows of text, the way people meant it."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from facilitator.cli.failures import Failure
from facilitator.domain.words import N_

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods", ".et"}
ENCODINGS = ("utf-8-sig", "gb18030")
LARGEST_FILE = 64 * 2**20

Cell = str | int | float | bool | date | time | datetime | timedelta | None


@dataclass(frozen=True)
class Sheet:
    """`rows[0]` is row 1 of the file; cells are trimmed text, empty ones are empty text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of the file that holds something. Raises Failure when it cannot be read."""
    if path.stat().st_size > LARGEST_FILE:
        raise Failure(N_("“{name}”太大，最多 64 MB。").format(name=path.name))
    sheets = _workbook(path) if path.suffix.lower() in WORKBOOKS else (_text(path),)
    filled = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not filled:
        raise Failure(N_("“{name}”里一行内容也没有。").format(name=path.name))
    return filled


def _workbook(path: Path) -> tuple[Sheet, ...]:
    try:
        with CalamineWorkbook.from_path(path) as book:
            return tuple(_sheet(book.get_sheet_by_name(name)) for name in book.sheet_names)
    except CalamineError as error:
        raise Failure(
            N_("“{name}”打不开，不是完好的表格文件。").format(name=path.name),
            N_("请用表格软件打开后另存为 .xlsx 再试。"),
        ) from error


def _sheet(sheet: CalamineSheet) -> Sheet:
    rows = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        for row in rows[top : bottom + 1]:
            # A merged cell says the same for all the rows and columns it covers.
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return Sheet(sheet.name, tuple(tuple(cell_text(cell) for cell in row) for row in rows))


def _text(path: Path) -> Sheet:
    content = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        delimiter = max((",", "\t", ";", "，"), key=text[:4096].count)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return Sheet(path.stem, tuple(tuple(cell.strip() for cell in row) for row in rows))
    raise Failure(
        N_("“{name}”的文字编码认不出来。").format(name=path.name), N_("请另存为 .xlsx，或者 UTF-8 编码的 .csv。")
    )


def cell_text(cell: Cell) -> str:
    """A number without a tail of zeros; a door number 1-1, which spreadsheets take for New Year's Day, as 1-1."""
    match cell:
        case None:
            return ""
        case bool():
            return N_("是") if cell else ""
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime() | date():
            return f"{cell.month}-{cell.day}"
    return str(cell).strip()

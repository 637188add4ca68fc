"""Reads a table from XLSX, XLS, ODS or CSV as rows of text, the way people meant it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from facilitator.domain.words import N_
from facilitator.wire.sheets.hidden import NOTHING, Hidden, hidden_in
from facilitator.wire.sheets.unreadable import Unreadable
from facilitator.wire.sheets.workbooks import check_text, check_workbook, damaged, is_workbook, locked

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods", ".et"}
ENCODINGS = ("utf-8-sig", "gb18030")
DELIMITERS = (",", "\t", ";", "，")
LOOKED_AT = 20
LARGEST_FILE = 64 * 2**20
FORMULA_SIGNS = tuple("=+-@\t\r")
MOST_COLUMNS = 200
"""Columns of a table that are read; one more is kept, so that whoever needs them all can say that there are more."""
EXACT_DIGITS = 10**15
"""Spreadsheets keep fifteen digits of a number and fill up with zeros."""

Cell = str | int | float | bool | date | time | datetime | timedelta | None


@dataclass(frozen=True)
class Sheet:
    """`rows[0]` is row 1 of the file; cells are trimmed text, empty ones are empty text.

    `inside` tells the hidden rows and columns. A formula that was never computed stands as its own text.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False
    inside: Hidden = NOTHING


def cell_text(cell: Cell) -> str:
    """A number without a tail of zeros; a door number 1-1, which spreadsheets take for New Year's Day, as 1-1."""
    match cell:
        case bool():
            return N_("是") if cell else ""
        case datetime() | date():
            return f"{cell.month}-{cell.day}"
    return plain_text(cell)


def plain_text(cell: Cell) -> str:
    """Days as 2026-11-25, moments with their clock, a number too long for a spreadsheet as the rounded one it is."""
    match cell:
        case None:
            return ""
        case bool():
            return N_("是") if cell else N_("否")
        case float() if abs(cell) >= EXACT_DIGITS:
            return f"{cell:.14E}"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "seconds")
    return str(cell).strip()


Spelling = Callable[[Cell], str]
Known = Callable[[Sequence[Sequence[str]]], int]
"""How many headings of the table that is looked for stand in these rows."""


def nothing_known(_rows: Sequence[Sequence[str]]) -> int:
    return 0


def read_file(path: Path) -> bytes:
    """The file's bytes. Raises Unreadable for one that is too large."""
    if path.stat().st_size > LARGEST_FILE:
        raise Unreadable(path.name, N_("“{name}”太大，最多 64 MB。"))
    return path.read_bytes()


def read_sheets(path: Path, spelling: Spelling = cell_text, known: Known = nothing_known) -> tuple[Sheet, ...]:
    """Every sheet of the file that holds something. Raises Unreadable when it cannot be read."""
    return sheets_in(path.name, read_file(path), spelling, known)


def sheets_in(name: str, content: bytes, spelling: Spelling, known: Known = nothing_known) -> tuple[Sheet, ...]:
    """As `read_sheets`; the content says what it is, whatever the file is called."""
    if not content:
        raise Unreadable(name, N_("“{name}”是空文件。"))
    sheets = _workbook(name, content, spelling) if is_workbook(content) else (_text(name, content, known),)
    filled = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not filled:
        raise Unreadable(name, N_("“{name}”里一行内容也没有。"))
    return filled


def _workbook(name: str, content: bytes, spelling: Spelling) -> tuple[Sheet, ...]:
    check_workbook(name, content)
    hidden = hidden_in(name, content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            tables = [about for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
            return tuple(
                _sheet(book.get_sheet_by_name(about.name), about.visible, spelling, hidden.get(about.name, NOTHING))
                for about in tables
            )
    except PasswordError as error:
        raise locked(name) from error
    except CalamineError as error:
        raise damaged(name) from error


def _sheet(sheet: CalamineSheet, visible: SheetVisibleEnum, spelling: Spelling, inside: Hidden) -> Sheet:
    rows = [list(row[: MOST_COLUMNS + 1]) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        for row in rows[top : bottom + 1]:
            # A merged cell says the same for all the rows and columns it covers.
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    texts = [[spelling(cell) for cell in row] for row in rows]
    for (place, column), formula in inside.formulas.items():
        if place < len(texts) and column < len(texts[place]) and not texts[place][column]:
            texts[place][column] = formula
    shown = visible == SheetVisibleEnum.Visible
    return Sheet(sheet.name, tuple(tuple(row) for row in texts), not shown, inside)


def _text(name: str, content: bytes, known: Known) -> Sheet:
    check_text(name, content)
    if Path(name).suffix.lower() in WORKBOOKS:
        raise damaged(name)
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return Sheet(Path(name).stem, _records(name, text, known))
    raise Unreadable(name, N_("“{name}”的文字编码认不出来。"), N_("请另存为 .xlsx，或者 UTF-8 编码的 .csv。"))


def _records(name: str, text: str, known: Known) -> tuple[tuple[str, ...], ...]:
    try:
        return tuple(_cut(text, _delimiter(text, known)))
    except csv.Error as error:
        raise Unreadable(
            name, N_("“{name}”的格式不对：引号没有成对，或者有一格太长。"),
            N_("请用表格软件打开后另存为 .xlsx 再试。"),
        ) from error


def _cut(text: str, sign: str) -> Iterator[tuple[str, ...]]:
    """The records with their quotes honoured: a quoted cell may hold any sign and many lines. Raises csv.Error."""
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
        yield tuple(_unquoted(cell.strip()) for cell in row[: MOST_COLUMNS + 1])


def _unquoted(cell: str) -> str:
    """Without the quote that exports put before what would become a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in FORMULA_SIGNS else cell


def _delimiter(text: str, known: Known) -> str:
    """The sign that brings the most headings to light; else the one that cuts the most evenly, then into most cells.

    Prose is full of every sign, but unevenly: what counts is the share of the records that are equally wide.
    """

    def fitness(sign: str) -> tuple[int, float, int]:
        try:
            first = list(islice(_cut(text, sign), LOOKED_AT))
        except csv.Error:
            return (-1, 0.0, 0)
        filled = [row for row in first if any(row)]
        widths = Counter(len(row) for row in filled if len(row) > 1)
        width, count = max(widths.items(), key=lambda found: (found[1], found[0]), default=(0, 0))
        return (known(first), count / max(1, len(filled)), width)

    return max(DELIMITERS, key=fitness)

"""Writes tables as XLSX and CSV line by line: memory stays flat; every cell is a word or a number, none a formula."""

from __future__ import annotations

import csv
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO
from zipfile import ZIP_DEFLATED, ZipFile

from facilitator.domain.demands.importing.fields import letters
from facilitator.wire.sheets.reading import FORMULA_SIGNS

MOST_CHARACTERS = 32_000
"""A cell holds 32,767; what is longer would be left out without a word."""
LARGEST_NUMBER = 10**15
WORDS = 's="1" t="inlineStr"><is><t xml:space="preserve">'
"""Style 1 is the format for text, which keeps a telephone's first 0 when somebody types into the cell."""
Value = str | int | Decimal | None


@dataclass(frozen=True)
class Heading:
    """One column: `fixed` ones are grey, since an import does not change them; `choices` are offered for typing."""

    text: str
    width: int = 12
    fixed: bool = False
    hidden: bool = False
    choices: tuple[str, ...] = ()


class Sheet:
    """Rows go down one after the other, as XML into a file of their own."""

    def __init__(self, name: str, headings: Sequence[Heading], scratch: Path) -> None:
        self.name, self.headings, self.rows = name, headings, 0
        self._columns = [letters(place) for place in range(len(headings))]
        self._file = scratch.open("w", encoding="utf-8")
        self.path = scratch

    def add(self, cells: Sequence[Value]) -> None:
        self.rows += 1
        row = self.rows + 1
        written = [
            f'<c r="{column}{row}"><v>{cell}</v></c>'
            if isinstance(cell, Decimal) or (isinstance(cell, int) and abs(cell) < LARGEST_NUMBER)
            else f'<c r="{column}{row}" {WORDS}{_marked(cell)}</t></is></c>'
            for column, cell in zip(self._columns, cells, strict=False)
            if cell is not None and cell != ""
        ]
        self._file.write(f'<row r="{row}">{"".join(written)}</row>')

    def finish(self) -> None:
        self._file.close()


class Book:
    """The library writes everything that spreadsheet programs are particular about, with the headings only; the rows,
    which it would write one guarded cell at a time, are put in between afterwards."""

    def __init__(self, path: Path, scratch: Path) -> None:
        self._path, self._scratch = path, scratch
        self._sheets: list[Sheet] = []

    def sheet(self, name: str, headings: Sequence[Heading]) -> Sheet:
        made = Sheet(name, headings, self._scratch / f"rows-{len(self._sheets)}.xml")
        self._sheets.append(made)
        return made

    def close(self) -> None:
        skeleton = self._scratch / "skeleton.xlsx"
        self._write_skeleton(skeleton)
        rows = {f"xl/worksheets/sheet{place}.xml": sheet for place, sheet in enumerate(self._sheets, 1)}
        with ZipFile(skeleton) as before, ZipFile(self._path, "w", ZIP_DEFLATED, compresslevel=4) as after:
            for part in before.infolist():
                if part.filename in rows:
                    _put_rows(before.read(part), rows[part.filename], after, part.filename)
                else:
                    after.writestr(part, before.read(part))

    def _write_skeleton(self, path: Path) -> None:
        from xlsxwriter import Workbook  # A start without a workbook need not wait for it.

        book = Workbook(str(path), {"tmpdir": str(self._scratch), "strings_to_formulas": False})
        # The cells name this format by its number, 1: it is the first one that is used.
        text = book.add_format({"num_format": "@"})
        look = {"bold": True, "text_wrap": True, "border": 1}
        plain, fixed = (book.add_format({**look, "bg_color": colour}) for colour in ("#E4E9F2", "#DDDDDD"))
        for sheet in self._sheets:
            sheet.finish()
            made = book.add_worksheet(sheet.name)
            made.set_column(0, len(sheet.headings) - 1, 12, text)
            last = max(sheet.rows, 1)
            made.freeze_panes(1, 1)
            made.autofilter(0, 0, last, len(sheet.headings) - 1)
            for place, heading in enumerate(sheet.headings):
                made.set_column(place, place, heading.width, text, {"hidden": heading.hidden})
                made.write_string(0, place, heading.text, fixed if heading.fixed else plain)
                if heading.choices:
                    offered = {"validate": "list", "source": list(heading.choices), "error_type": "warning"}
                    made.data_validation(1, place, last, place, offered)
        book.close()


def _put_rows(xml: bytes, sheet: Sheet, archive: ZipFile, name: str) -> None:
    head, end, tail = xml.partition(b"</sheetData>")
    reach = f'<dimension ref="A1:{letters(len(sheet.headings) - 1)}{sheet.rows + 1}"/>'
    with archive.open(name, "w", force_zip64=True) as part:
        part.write(re.sub(rb'<dimension ref="[^"]*"/>', reach.encode(), head))
        with sheet.path.open("rb") as rows:
            shutil.copyfileobj(rows, part, 2**20)
        part.write(end + tail)


def _marked(cell: Value) -> str:
    """The words as XML: what XML cannot hold goes, and what spreadsheets take for an escaped sign is escaped."""
    text = str(cell)[:MOST_CHARACTERS]
    if _UNSAFE.search(text):
        text = text.translate(_SIGNS)
    return _LIKE_AN_ESCAPE.sub("_x005F_", text) if "_x" in text else text


_SIGNS = {
    **dict.fromkeys((*range(32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), None),
    ord("\t"): "\t",
    ord("\n"): "\n",
    ord("\r"): "&#13;",
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
}
_UNSAFE = re.compile("[&<>\\x00-\\x1f\\ufffe\\uffff\\ud800-\\udfff]")
_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@contextmanager
def book_at(path: Path) -> Iterator[Book]:
    """A workbook that stands at `path` whole or not at all; its scratch files lie in a folder that goes with it."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
        made = Path(folder) / "book.xlsx"
        book = Book(made, Path(folder))
        yield book
        book.close()
        os.replace(made, path)


@contextmanager
def csv_at(path: Path) -> Iterator[Any]:
    """As `book_at`: UTF-8 with its mark, so that spreadsheet programs read Chinese."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
        made = Path(folder) / "table.csv"
        with made.open("w", encoding="utf-8-sig", newline="") as file:
            yield CsvTable(file)
        os.replace(made, path)


class CsvTable:
    def __init__(self, file: TextIO) -> None:
        self._writer = csv.writer(file)

    def add(self, cells: Sequence[Value]) -> None:
        self._writer.writerow([harmless(cell) for cell in cells])


def harmless(cell: Value) -> Value:
    """A quote before what a spreadsheet program would take for a formula; reading takes it away again."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell

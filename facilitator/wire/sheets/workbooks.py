"""Looks at a spreadsheet file before anything opens it: what it really is, and how much it would become in memory.

A few kilobytes of ZIP can hold gigabytes, and one cell at the far end of a sheet makes its reader lay out every cell
before it; the reader aborts the whole process then, which no `except` catches.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from facilitator.domain.words import N_
from facilitator.wire.sheets.unreadable import Unreadable

ZIP, OLE, PDF = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"%PDF-"
ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_LOCKED_XLS = re.compile(
    rb"\x09\x08(?:\x10\x00\x00\x06\x05\x00.{12}|\x08\x00\x00\x05\x05\x00.{4})(?:\x86\x00\x00\x00)?\x2f\x00",
    re.DOTALL,
)
"""An .xls says so right behind its beginning (BOF, perhaps WRITEPROT, then FILEPASS of MS-XLS)."""
LOOKED_AT = 256
_NO_TEXT = re.compile(rb"[\x01-\x08\x0e-\x1f\x7f]")
"""Bytes with which pictures and recordings begin, even broken ones, and no table that people typed."""
ONE_IN = 20
"""With more NUL among its bytes a file is no text; with fewer it is one that was damaged on its way."""
MARKUP = (b"<html", b"<!doctype html", b"<table", b"<meta")

MOST_ENTRIES = 2_000
MOST_BYTES = 256 * 2**20
MOST_RATIO = 200
"""Sheets of styled blank rows are packed about 10 to 60 times; a bomb is near deflate's limit of 1,032."""
HARMLESS = 8 * 2**20
"""Bytes that need no look at their ratio."""
MOST_CELLS = 2_000_000
"""About 70 bytes each while they are read."""

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FILLED = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Za-z]{0,9})([0-9]{0,19})[^>]*(?<!/)>')
PIECE = 2**20


def is_workbook(content: bytes) -> bool:
    return content.startswith((ZIP, OLE))


def check_workbook(name: str, content: bytes) -> None:
    """Raises Unreadable for what must not be opened. `name` is what the user called the file."""
    if content.startswith(OLE):
        if ENCRYPTED_PART in content or _LOCKED_XLS.search(content):
            raise locked(name)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_sizes(name, archive)
            _check_parts(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise damaged(name) from error


def check_text(name: str, content: bytes) -> None:
    """Raises Unreadable for a file that is neither a workbook nor text."""
    beginning = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith(MARKUP):
        raise Unreadable(
            name, N_("“{name}”里面是网页，不是表格。"), N_("请用表格软件打开后另存为 .xlsx 再试。")
        )
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    blanks = 0 if wide else content.count(b"\0")
    no_text = not wide and (_NO_TEXT.search(content[:LOOKED_AT]) or blanks * ONE_IN > len(content))
    if content.startswith(PDF) or no_text:
        raise Unreadable(name, N_("“{name}”不是表格文件。"), N_("可以导入的有：XLSX、XLS、ODS、CSV。"))
    if blanks:
        raise Unreadable(
            name,
            N_("“{name}”第 {line} 行有一个看不见的空字符，文件在这里可能坏了。"),
            N_("请用表格软件打开，看看第 {line} 行对不对，再另存为 .xlsx。"),
            line=content[: content.index(b"\0")].count(b"\n") + 1,
        )


def damaged(name: str) -> Unreadable:
    return Unreadable(
        name, N_("“{name}”打不开，不是完好的表格文件。"), N_("请用表格软件打开后另存为 .xlsx 再试。")
    )


def locked(name: str) -> Unreadable:
    return Unreadable(name, N_("“{name}”设了打开密码。"), N_("请先在表格软件里取消密码，再导入。"))


def _check_sizes(name: str, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > MOST_BYTES or len(parts) > MOST_ENTRIES or unpacked > max(HARMLESS, packed * MOST_RATIO):
        raise Unreadable(
            name, N_("“{name}”展开后大得不正常（{size} MB），没有打开。"),
            N_("请在表格软件里把要导入的行复制到新表，另存为 .xlsx 再试。"),
            size=unpacked // 2**20,
        )


def _check_parts(name: str, archive: zipfile.ZipFile) -> None:
    """Unpack everything once, piece by piece: the sizes were true, the checksums hold, and no cell is far out."""
    for part in archive.infolist():
        rows = columns = 0
        tail = b""
        with archive.open(part) as stream:
            while piece := stream.read(PIECE):
                if not _SHEET.fullmatch(part.filename):
                    continue
                text = tail + piece
                for letters, digits in _FILLED.findall(text):
                    rows, columns = max(rows, int(digits or 0)), max(columns, _column(letters))
                tail = text[text.rfind(b"<") :]
        if rows * columns > MOST_CELLS:
            raise Unreadable(
                name, N_("“{name}”的表太大：第 {row} 行还有内容，一共 {columns} 列。"),
                N_("请删去表格下面和右面多余的内容，再导入。"),
                row=rows,
                columns=columns,
            )


def _column(letters: bytes) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number

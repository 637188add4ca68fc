"""What an XLSX sheet does not show: hidden rows and columns, and formulas that nobody has computed.

The library that reads the cells tells none of it, so the sheet's own XML is asked. Expat reads it piece by piece; a
document type (the only way to entities, and so to bombs) is refused, since no spreadsheet program writes one.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from facilitator.wire.sheets.workbooks import ZIP, damaged

PIECE = 2**16
MOST_COLUMNS = 16_384
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


@dataclass(frozen=True)
class Hidden:
    """`rows` count from 1 as spreadsheets do, `columns` from 0; `formulas` by place (row and column from 0)."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)


NOTHING = Hidden()


def hidden_in(name: str, content: bytes) -> dict[str, Hidden]:
    """By the sheet's name; empty for other kinds of files. Raises Unreadable for XML that is not sound."""
    if not content.startswith(ZIP):
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = _sheet_parts(archive)
            return {sheet: _Looking().look(archive, part) for sheet, part in parts.items()}
    except (ExpatError, KeyError, ValueError, _DocumentType) as error:
        raise damaged(name) from error


class _DocumentType(Exception):
    """A spreadsheet has none."""


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which part of the archive holds which sheet."""
    if "xl/workbook.xml" not in archive.namelist():
        return {}
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets[attributes["Id"]] = posixpath.normpath(posixpath.join("/xl", attributes["Target"])).lstrip("/")

    def sheet(tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            sheets[attributes["name"]] = next((value for key, value in attributes.items() if key.endswith(":id")), "")

    _parse(archive, "xl/_rels/workbook.xml.rels", relation)
    _parse(archive, "xl/workbook.xml", sheet)
    return {name: targets[identity] for name, identity in sheets.items() if identity in targets}


def _parse(archive: zipfile.ZipFile, part: str, start: Start, text: Callable[[str], None] | None = None) -> None:
    """Call `start` with each element's name (its prefix taken off) and `text` with what stands between."""
    parser = ParserCreate()

    def refuse(*_words: object) -> None:
        raise _DocumentType()

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
    if text is not None:
        parser.CharacterDataHandler = text
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)


class _Looking:
    """Goes once through the XML of one sheet."""

    def __init__(self) -> None:
        self._rows: set[int] = set()
        self._columns: set[int] = set()
        self._formulas: dict[tuple[int, int], list[str]] = {}
        self._faults: dict[tuple[int, int], list[str]] = {}
        self._wrong = False
        self._row = 0
        self._here: tuple[int, int] | None = None
        self._writing: list[str] | None = None

    def look(self, archive: zipfile.ZipFile, part: str) -> Hidden:
        _parse(archive, part, self._start, self._text)
        formulas = {place: "=" + "".join(words) for place, words in self._formulas.items() if any(words)}
        faults = {place: "".join(words) for place, words in self._faults.items()}
        return Hidden(frozenset(self._rows), frozenset(self._columns), formulas | faults)

    def _start(self, tag: str, attributes: Attributes) -> None:
        self._writing = None
        if tag == "c":
            self._here = _place(attributes.get("r", ""))
            self._wrong = attributes.get("t") == "e"
        elif tag == "row":
            self._row = int(attributes.get("r") or self._row + 1)
            if attributes.get("hidden") in ("1", "true"):
                self._rows.add(self._row)
        elif tag == "f" and self._here is not None:
            self._writing = self._formulas.setdefault(self._here, [])
        elif tag == "v" and self._here is not None and self._wrong:
            self._writing = self._faults.setdefault(self._here, [])
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes["max"]), MOST_COLUMNS)
            self._columns.update(range(int(attributes["min"]) - 1, last))

    def _text(self, text: str) -> None:
        if self._writing is not None:
            self._writing.append(text)


def _place(reference: str) -> tuple[int, int] | None:
    """AL9 is row 8 and column 37, both from 0; None for a cell that does not say where it is."""
    found = _PLACE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1

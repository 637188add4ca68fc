"""The parts that several papers are made of: lines, receipts to tear off, columns, codes to scan, sizes of sheets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """A3_WALL is read standing: nothing on it is small."""

    A4 = "a4"
    A4_WIDE = "a4_wide"
    A3_WIDE = "a3_wide"
    A3_WALL = "a3_wall"


class Room(StrEnum):
    """How much of the line a column takes; BOX is an empty box to tick, NOTE is room to write by hand, DUE holds a day
    and how long it is till then, SCAN a QR: its text is the address that the phone opens."""

    NUMBER = "number"
    SHORT = "short"
    MIDDLE = "middle"
    WIDE = "wide"
    BOX = "box"
    NOTE = "note"
    DUE = "due"
    SCAN = "scan"


@dataclass(frozen=True)
class Code:
    """A QR with the sentence that says what scanning it is good for; `address` is what the phone opens."""

    address: str
    words: str


@dataclass(frozen=True)
class Column:
    label: str
    room: Room


@dataclass(frozen=True)
class Group:
    """Lines under one heading; an empty heading prints none. A line has one text for each column that is not a box."""

    heading: str
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Line:
    """One row of a form; without a text there is room to write by hand, `rows` lines of it."""

    label: str
    text: str = ""
    rows: int = 1


@dataclass(frozen=True)
class Stub:
    """The part below the scissors: it comes back, or the other side keeps it."""

    title: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]

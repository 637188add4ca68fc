"""Papers that are read rather than filled in: a letter or 公示, the sheet at the entrance, what the chair says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.papers.parts import Code, Line, Stub


class LetterSheet(StrEnum):
    """A3 hangs in the glass case."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True)
class Passage:
    """A heading with what stands under it: paragraphs, then a frame of rows. An empty heading prints none."""

    heading: str
    paragraphs: tuple[str, ...]
    rows: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Letter:
    """`to` is a person or everybody, with its colon; `blanks` are written by hand above the issuer's name."""

    title: str
    number: str
    to: str
    passages: tuple[Passage, ...]
    blanks: tuple[str, ...]
    issuer: str
    dated: str
    sheet: LetterSheet = LetterSheet.A4
    stub: Stub | None = None
    code: Code | None = None


class Entrance(StrEnum):
    """POSTER is an A3 at the door; TENT an A4 that is folded and stands on the table, the same on both sides."""

    POSTER = "poster"
    TENT = "tent"


@dataclass(frozen=True)
class JoinSheet:
    """How to take part; `code` is the number to type, as 123 456. Without an address no QR is printed."""

    title: str
    kind: str
    when: str
    place: str
    advice: str
    matters: tuple[str, ...]
    steps: tuple[str, ...]
    typed: str
    code: Code | None
    issuer: str
    form: Entrance


@dataclass(frozen=True)
class Said:
    """One step of the evening: what to see to before (`see_to`), and what is read aloud."""

    heading: str
    minutes: str
    see_to: tuple[str, ...]
    aloud: tuple[str, ...]


@dataclass(frozen=True)
class ChairScript:
    title: str
    lead: str
    steps: tuple[Said, ...]
    rules: tuple[str, ...]
    issuer: str
    dated: str

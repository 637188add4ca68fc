"""Reads produced PDFs: text as a person copies it, and where each line stands, in millimetres from the top left."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader

MM = 25.4 / 72
A4_HEIGHT = 841.89
FOOTER = re.compile(r"(校验码.{4}-.{4})?—[0-9]+—(校验码.{4}-.{4})?$")


@dataclass(frozen=True)
class Line:
    """`baseline` and `left` in mm; `size` in points as printed."""

    baseline: float
    left: float
    text: str
    size: float


def text_of(pdf: bytes) -> str:
    """All text without white space and footers: what must be on the paper, wherever lines and pages break."""
    pages = [re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
    return "".join(FOOTER.sub("", page) for page in pages)


def page_count(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def lines_of(pdf: bytes, page: int) -> list[Line]:
    """The text runs of a page from top to bottom."""
    found: list[Line] = []

    def visit(text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
        if text.strip():
            left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            bottom = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append(Line((A4_HEIGHT - bottom) * MM, left * MM, text.strip(), size * abs(cm[0])))

    PdfReader(io.BytesIO(pdf)).pages[page].extract_text(visitor_text=visit)
    return sorted(found, key=lambda line: (round(line.baseline, 1), line.left))


def colours_of(pdf: bytes) -> set[tuple[int, ...]]:
    """Every colour that something is filled or drawn with, as red, green and blue of 255."""
    found = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        contents = page.get_contents()
        drawn = contents.get_data().decode("latin-1") if contents is not None else ""
        for parts in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b", drawn):
            found.add(tuple(round(float(part) * 255) for part in parts))
    return found

"""The codes on printed papers: one for the whole paper, or one in every line of a list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import segno
from markupsafe import Markup

from facilitator.domain.papers.parts import Room

ROWS_TOGETHER = 2
"""So many last rows go to the next page together with what stands under the list, which is never alone there."""


def qr(words: str) -> Markup:
    """An SVG without a border or a size of its own; a fifth of it may be dirty (level M of ISO/IEC 18004)."""
    drawing = segno.make(words, error="m", micro=False).svg_inline(border=0, omitsize=True)
    return Markup(drawing)  # noqa: S704 - drawn here


def with_code(page: dict[str, Any]) -> dict[str, Any]:
    """Papers that were kept before there was a code have none."""
    code = page.get("code")
    return {**page, "code": {**code, "qr": qr(code["address"])} if code else None}


def listing(page: dict[str, Any]) -> dict[str, Any]:
    """The same, and each address in a column to scan becomes its QR; the last rows of a group apart from the others."""
    scanned = {place for place, column in enumerate(page["columns"]) if column["room"] == Room.SCAN}
    groups = [
        {**group, "parts": _parted([_drawn(line, scanned) for line in group["lines"]])} for group in page["groups"]
    ]
    return with_code({**page, "groups": groups})


def _parted(lines: list[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    many = len(lines) > ROWS_TOGETHER
    return [lines[:-ROWS_TOGETHER], lines[-ROWS_TOGETHER:]] if many else [lines]


def _drawn(line: Sequence[str], scanned: Collection[int]) -> tuple[str, ...]:
    return tuple(qr(cell) if place in scanned and cell else cell for place, cell in enumerate(line))

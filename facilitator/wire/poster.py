"""Draws a post as a long picture, 1080 pixels wide: what the text says, line by line, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pylopdf_fonts_zh_cn as fonts
from PIL import Image, ImageDraw, ImageFont

from facilitator.domain.posts import Post, lines_of

WIDTH, MARGIN = 1080, 84
INK, PAPER, RULE, QUIET = "#111111", "#ffffff", "#1f3a5f", "#444444"
NEVER_FIRST = frozenset("，。、；：？！）》」』】…%”’")
"""A line does not begin with these; the sign before comes down with them."""
FARTHEST_BACK = 12
"""Signs that may come down for the sake of a number; longer rows of digits are broken anywhere."""


@dataclass(frozen=True)
class Style:
    size: int
    leading: int
    colour: str
    serif: bool = False


HEAD = Style(64, 92, INK, serif=True)
BODY = Style(46, 74, INK)
FOOT = Style(36, 58, QUIET)
GAP = 30
"""Pixels between two lines of the post."""


@dataclass(frozen=True)
class Placed:
    text: str
    y: int
    style: Style


def drawn(post: Post) -> bytes:
    """The picture as PNG; about a tenth of a second, so a server draws it beside its loop."""
    placed = tuple(placed_lines(post))
    height = placed[-1].y + placed[-1].style.leading + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 20), fill=RULE)
    pen.line((MARGIN, placed[-1].y - GAP, WIDTH - MARGIN, placed[-1].y - GAP), fill=RULE, width=3)
    for line in placed:
        pen.text((MARGIN, line.y), line.text, font=_font(line.style), fill=line.style.colour)
    kept = io.BytesIO()
    picture.quantize(16).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def placed_lines(post: Post) -> Iterator[Placed]:
    """Every line of the post in pieces that fit the width, one under the other."""
    texts = lines_of(post)
    styles = (HEAD, *(BODY for _line in post.lines), FOOT)
    y = MARGIN
    for place, (text, style) in enumerate(zip(texts, styles, strict=True)):
        y += 2 * GAP if place == len(texts) - 1 else 0
        for piece in _pieces(text, style):
            yield Placed(piece, y, style)
            y += style.leading
        y += GAP


def _pieces(text: str, style: Style) -> Iterator[str]:
    font, room = _font(style), WIDTH - 2 * MARGIN
    begun = ""
    for sign in text:
        if begun and font.getlength(begun + sign) > room:
            kept = begun[: _break(begun, sign)]
            yield kept
            begun = begun[len(kept) :]
        begun += sign
    yield begun


def _break(begun: str, sign: str) -> int:
    """Where a full line ends: not before a closing sign, not inside a number, not between it and what it counts."""
    place = len(begun) - 1 if sign in NEVER_FIRST else len(begun)
    while place > len(begun) - FARTHEST_BACK and begun[place - 1 : place].isdigit():
        place -= 1
    return place if place > len(begun) - FARTHEST_BACK and place > 0 else len(begun)


@cache
def _font(style: Style) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(fonts.serif_path() if style.serif else fonts.sans_path()), style.size)

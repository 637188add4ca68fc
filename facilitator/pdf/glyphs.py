"""What the packaged fonts can draw, and which characters look alike in them.

A character that no font has becomes 〓 on the paper, the compositor's sign for a type that is not in the case, and its
code point is listed at the end; the record keeps the character itself. Signs that turn the direction of writing are
treated the same way: with them a sentence could look different from what is signed. Signs without any shape are left
out.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from facilitator.pdf.fonts import SANS, SERIF, glyphs

GETA = "〓"
LINE_ENDS = frozenset("\n\r\t")
SHAPELESS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
CONTROLS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def missing_characters(text: str) -> tuple[str, ...]:
    """Each character once, in the order of the text."""
    return tuple(character for character in dict.fromkeys(text.translate(SHAPELESS)) if not _drawable(character))


def printable(text: str) -> str:
    """The text with 〓 for every character that cannot be drawn, and without what has no shape."""
    shaped = text.translate(SHAPELESS)
    missing = missing_characters(shaped)
    return shaped.translate({ord(character): GETA for character in missing}) if missing else shaped


def code_points(characters: tuple[str, ...]) -> str:
    """How the paper names a character that it cannot draw: U+2CB4E, which a clerk can look up."""
    return "、".join(f"U+{ord(character):04X}" for character in characters)


def by_shape(text: str) -> str:
    """One character for all that share a drawing (～ and 〜): text copied from a paper cannot tell them apart."""
    return text.translate(_twins())


def _drawable(character: str) -> bool:
    code = ord(character)
    if character in LINE_ENDS or any(code in block for block in VARIATIONS):
        return True
    if unicodedata.category(character) in CONTROLS:
        return False
    return code in glyphs(SERIF) or code in glyphs(SANS)


@cache
def _twins() -> dict[int, int]:
    """Each code point → the smallest that shares its drawing, or is connected with it through others that do."""
    smaller: dict[int, int] = {}

    def smallest(code: int) -> int:
        while code in smaller:
            code = smaller[code]
        return code

    for family in (SERIF, SANS):
        first: dict[str, int] = {}
        for code, glyph in glyphs(family).items():
            low, high = sorted((smallest(first.setdefault(glyph, code)), smallest(code)))
            if low != high:
                smaller[high] = low
    return {code: smallest(code) for code in smaller}

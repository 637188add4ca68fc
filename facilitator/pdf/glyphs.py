"""Finds characters that no packaged font can draw, so that they are reported instead of printed as boxes.

On the paper such a character becomes 〓, the compositor's sign for a type that is not in the case, and its code point
is listed at the end; the record keeps the character itself. Signs that turn the direction of writing are treated the
same way: with them a sentence could look different from what is signed.
"""

from __future__ import annotations

import unicodedata

from facilitator.pdf.fonts import SANS, SERIF, covered

GETA = "〓"
WITHOUT_SHAPE = frozenset("\n\r\t\u00ad\u200b\u200c\u200d\u2060\ufeff")
VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
SHAPELESS_KINDS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def missing_characters(text: str) -> tuple[str, ...]:
    """Each character once, in the order of the text."""
    return tuple(character for character in dict.fromkeys(text) if not _drawable(character))


def printable(text: str) -> str:
    """The text with 〓 for every character that cannot be drawn."""
    missing = missing_characters(text)
    return text.translate({ord(character): GETA for character in missing}) if missing else text


def code_points(characters: tuple[str, ...]) -> str:
    """How the paper names a character that it cannot draw: U+2CB4E, which a clerk can look up."""
    return "、".join(f"U+{ord(character):04X}" for character in characters)


def _drawable(character: str) -> bool:
    code = ord(character)
    if character in WITHOUT_SHAPE or any(code in block for block in VARIATIONS):
        return True
    if unicodedata.category(character) in SHAPELESS_KINDS:
        return False
    return code in covered(SERIF) or code in covered(SANS)

"""Finds characters that no font of the chain can draw, so that they are reported instead of printed as boxes."""

from __future__ import annotations

import unicodedata

from facilitator.pdf.fonts import SANS, SERIF, covered


def missing_characters(text: str) -> tuple[str, ...]:
    """Each character once, in the order of the text. Control and format characters draw nothing and are left out."""
    drawable = covered(SERIF) | covered(SANS)
    found = dict.fromkeys(character for character in text if ord(character) not in drawable)
    return tuple(character for character in found if unicodedata.category(character) not in {"Cc", "Cf", "Zl", "Zp"})


def code_points(characters: tuple[str, ...]) -> str:
    """How the paper names a character that it cannot draw: U+2CB4E, which a clerk can look up."""
    return "、".join(f"U+{ord(character):04X}" for character in characters)

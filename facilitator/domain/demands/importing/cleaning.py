"""Takes out of a cell what people never meant to write: invisible signs, tails of blanks, lines of nothing."""

from __future__ import annotations

import unicodedata

INVISIBLE = frozenset({"Cc", "Cf"})
"""Control signs, and formats such as the one that turns the reading direction round. Private signs stay: old systems
write rare surnames with them."""


def clean_line(text: str) -> str:
    """One line in NFC; every run of blanks, tabs and line ends is one space."""
    if text.isprintable():  # holds no invisible sign and no blank but spaces, as nearly every cell
        return " ".join(unicodedata.normalize("NFC", text).split())
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def clean_text(text: str) -> str:
    """As `clean_line`, but the lines stay, without the empty ones."""
    lines = (clean_line(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)

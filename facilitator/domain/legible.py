"""Which signs of a text people can see: what steers a machine is never kept, a text of nothing visible is empty."""

from __future__ import annotations

import re
import unicodedata

_STEERING = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")
"""NUL, which no database takes; bells and escapes; halves of a letter, which no encoding takes. Line ends and tabs are
typed by people."""
_JOINED = "[\u0600-\u1cff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"
_HIDDEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    f"|(?<!{_JOINED})[\u200c\u200d]|[\u200c\u200d](?!{_JOINED})"
)
"""Marks that turn the reading direction round, blanks of no width, notes and tags that nobody sees: with them a text
says one thing on the page and another in the search. Joiners stay where they join: emoji, Arabic letters."""
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters that are drawn as nothing: fillers of Hangul, a braille cell without dots."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def steers(text: str) -> bool:
    """Whether some sign of it was meant for a machine."""
    return _STEERING.search(text) is not None


def without_steering(text: str) -> str:
    return _STEERING.sub("", text)


def hides(text: str) -> bool:
    """Whether some sign of it changes how the rest is read, and is never seen itself."""
    return not text.isascii() and _HIDDEN.search(text) is not None


def without_hidden(text: str) -> str:
    return _HIDDEN.sub("", text)


def says_nothing(text: str) -> bool:
    """Whether there is nothing to see: it is empty, or holds only blanks, joiners of no width and fillers."""
    return all(letter in _BLANK_LETTERS or unicodedata.category(letter) in _UNSEEN for letter in text)


def looks_empty(text: str) -> bool:
    """Whether nobody sees a thing although it holds more than blanks, which every form trims by itself."""
    return bool(text.strip()) and says_nothing(text)

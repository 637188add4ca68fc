"""When a pasted wish is one that was put down before: the same words of the same person."""

from __future__ import annotations

import unicodedata

KNOWN_DAYS = 30
"""The same words after that are a new wish: it came back."""


def same_words(text: str) -> str:
    """As two copies of one line are compared: blanks and the width of signs do not count."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def said_by_the_same(source: str, name: str, known_name: str) -> bool:
    """Two people may both write +1 in a chat; in a chain the line itself says who."""
    return not name or not known_name or name == known_name or name in source

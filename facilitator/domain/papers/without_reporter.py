"""A text for a paper that leaves the house: whoever asked is not in it by name, and nobody's phone is.

The place stays: whoever does the work has to find it. Rules of `domain.md` §7.5.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.people.masking import LANDLINE, MOBILE, mask_name
from facilitator.domain.people.spellings import replaced, spellings

HIDDEN = "**"


def without_reporter(text: str, people: Iterable[str | None]) -> str:
    """我是赵大强，13812345678 → 我是赵*强，**. `people`: names and phones of whoever asked, as they were typed."""
    known = spellings(people, ())
    for name, pattern in known.names:
        text = replaced(text, pattern, mask_name(name))
    for pattern in (*(pattern for _number, pattern in known.phones), MOBILE, LANDLINE):
        text = replaced(text, pattern, HIDDEN)
    return text

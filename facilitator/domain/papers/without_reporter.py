"""A text for a paper that leaves the house: whoever asked is not in it by name, and nobody can be reached by it.

The place stays: whoever does the work has to find it. Rules of `domain.md` §7.5.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.people.accounts import accounts_hidden, plates_hidden
from facilitator.domain.people.masking import LANDLINE, MOBILE
from facilitator.domain.people.name_patterns import cut_short
from facilitator.domain.people.plain_letters import replaced
from facilitator.domain.people.spellings import spellings_nearby

HIDDEN = "**"


def without_reporter(text: str, people: Iterable[str | None]) -> str:
    """我是赵大强，13812345678 → 我是赵*强，**. `people`: names and phones of whoever asked, as they were typed."""
    known = spellings_nearby(people, ())
    for _number, pattern in known.phones:
        text = replaced(text, pattern, HIDDEN)
    text = plates_hidden(accounts_hidden(text, HIDDEN), HIDDEN)
    for name, pattern in known.names:
        text = replaced(text, pattern, cut_short(name))
    for _word, pattern in known.near:
        text = replaced(text, pattern, lambda found: cut_short(found.group()))
    for pattern in (MOBILE, LANDLINE):
        text = replaced(text, pattern, HIDDEN)
    return text

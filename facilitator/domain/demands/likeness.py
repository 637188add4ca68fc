"""How much two short texts are about the same thing, by the pairs of characters that they share; suggestions only."""

from __future__ import annotations

import re
from itertools import pairwise

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_EMPTY = frozenset("我们你他她它的了也又是在有还都就不没吗呢吧啊这那个同求家附议支持一样")
"""Characters that say nothing about what a text is about."""
MOST_WORDS = 12


def pairs(text: str) -> tuple[str, ...]:
    """Neighbouring characters, in order and once each, without those that say nothing."""
    found: dict[str, None] = {}
    for run in _HAN.findall(text):
        for first, second in pairwise(run):
            if first not in _EMPTY and second not in _EMPTY:
                found[first + second] = None
    return tuple(found)


def telling_words(text: str) -> tuple[str, ...]:
    """What another text must hold to be about the same thing: some of the pairs."""
    return pairs(text)[:MOST_WORDS]


def alike(one: str, other: str) -> int:
    """How many pairs both have; 0 for nothing in common."""
    return len(set(pairs(one)) & set(pairs(other)))

"""Texts that are nothing but words of a list, strung together.

A pattern like `(?:多|人|多人)+` tries every way to cut the text before it says no, and a text of forty letters from
anybody's phone would hold the process for an hour. Here each place in the text is looked at once.
"""

from __future__ import annotations

import re


class Strung:
    """`word` is the pattern of one word, `longest` the most characters that it has."""

    def __init__(self, word: str, longest: int) -> None:
        self._word = re.compile(word)
        self._longest = longest

    def all_of(self, text: str) -> bool:
        """Whether the whole text is words; an empty one is. At most `len(text) * longest` words are tried."""
        reached = [True] + [False] * len(text)
        for start in range(len(text)):
            if not reached[start]:
                continue
            for end in range(start + 1, min(start + self._longest, len(text)) + 1):
                reached[end] = reached[end] or self._word.fullmatch(text, start, end) is not None
        return reached[-1]

"""Several demands in one cell: 1、… 2、… 3、…, each on its own line or behind a semicolon."""

from __future__ import annotations

import re

_ITEM = re.compile(r"(?:^|[\n；;。])\s*[（(]?(\d{1,2}|[一二三四五六七八九十])[)）、.．]\s*(?=\D)")
_CHINESE = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
LONGEST_PIECE = 200
"""Characters; longer points belong to one story."""


def pieces(text: str) -> tuple[str, ...]:
    """The demands of a cell that counts them from one; empty where it holds one demand only."""
    found = list(_ITEM.finditer(text))
    numbers = [_CHINESE.get(mark[1]) or int(mark[1]) for mark in found]
    if len(found) < 2 or numbers != list(range(1, len(found) + 1)) or text[: found[0].start()].strip():
        return ()
    ends = [mark.start() for mark in found[1:]] + [len(text)]
    parts = tuple(text[mark.end() : end].strip(" \n；;。") for mark, end in zip(found, ends, strict=True))
    return parts if all(0 < len(part) <= LONGEST_PIECE for part in parts) else ()

"""接单 by name: the parties that an order names, as they stand in one line of text."""

from __future__ import annotations

import re

PARTY_LIMIT = 60
_BETWEEN = re.compile(r"[、，,+＋;；\n]")


def named_parties(*texts: str | None) -> tuple[str, ...]:
    """社区居委会＋物业公司 → two names, in their order, none twice."""
    names = (name.strip()[:PARTY_LIMIT] for text in texts for name in _BETWEEN.split(text or ""))
    return tuple(dict.fromkeys(name for name in names if name))

"""接单 by name: the parties that an order names, as they stand in one line of text."""

from __future__ import annotations

import re

PARTY_LIMIT = 60
_BETWEEN = re.compile(r"[、，,+＋;；\n]")
_COMMITTEE = re.compile(
    r"(本社区|本村|社区|村居|村)?(党委|党总支|党支部)?(居委会|居民委员会|村委会|村民委员会|两委|两委会)"
)


def named_parties(*texts: str | None) -> tuple[str, ...]:
    """社区居委会＋物业公司 → two names, in their order, none twice."""
    names = (name.strip()[:PARTY_LIMIT] for text in texts for name in _BETWEEN.split(text or ""))
    return tuple(dict.fromkeys(name for name in names if name))


def is_own_committee(party: str, community: str) -> bool:
    """社区居委会, 两委, 幸福里社区居委会 in 幸福里社区: it sits where the order was opened, so nobody has to ask it.

    A committee with another community's name in front is somebody else's, and is asked."""
    name, home = _bare(party), _bare(community)
    short = home.removesuffix("社区")
    for own in (home, short):
        if own and name.startswith(own):
            name = name.removeprefix(own)
            break
    return _COMMITTEE.fullmatch(name) is not None


def _bare(name: str) -> str:
    return "".join(name.split())

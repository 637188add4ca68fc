"""接单 by name: the parties that an order names, as they stand in one line of text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import product

PARTY_LIMIT = 60
_QUOTED = r"[“「『\"][^”」』\"]*[”」』\"]"
_NAME = re.compile(rf"(?:{_QUOTED}|[^、，,+＋;；\n])+")
_WHOLLY_QUOTED = re.compile(_QUOTED)
_SLASH = re.compile(r"(?<![\d\s])\s*[/／|｜\\]\s*|\s*[/／|｜\\]\s*(?![\d\s])")
"""24/7便利店 is one name."""
_PLACES = ("", "本社区", "本村", "社区", "村居", "村")
_PARTY_BODIES = ("", "党委", "党总支", "党支部")
_BODIES = ("居委会", "居民委员会", "村委会", "村民委员会", "两委", "两委会")
_COMMITTEE = frozenset("".join(words) for words in product(_PLACES, _PARTY_BODIES, _BODIES))


def named_parties(*texts: str | None) -> tuple[str, ...]:
    """社区居委会＋物业公司 → two names, in their order, none twice."""
    names = (_unquoted(name)[:PARTY_LIMIT] for text in texts for name in _NAME.findall(text or ""))
    return tuple(dict.fromkeys(name for name in names if name))


def each_party(text: str, said: Callable[[str], str]) -> str:
    """The line with every name in it said otherwise; what stands between them stays."""
    return _NAME.sub(lambda found: said(found.group()), text)


def read_two_ways(text: str) -> tuple[str, str, str] | None:
    """A name with a slash, as two names, and as the one that its quotes make of it: 供电所/居委会 → 供电所、居委会 or
    “供电所/居委会”. None where nothing has to be asked."""
    for name in map(str.strip, _NAME.findall(text)):
        if _SLASH.search(name) and not _WHOLLY_QUOTED.fullmatch(name):
            return name, "、".join(filter(None, _SLASH.split(name))), f"“{name}”"
    return None


def _unquoted(name: str) -> str:
    name = name.strip()
    return name[1:-1].strip() if _WHOLLY_QUOTED.fullmatch(name) else name


def is_own_committee(party: str, community: str) -> bool:
    """社区居委会, 两委, 幸福里社区居委会 in 幸福里社区: it sits where the order was opened, so nobody has to ask it.

    A committee with another community's name in front is somebody else's, and is asked."""
    name = _bare(party)
    for own in _homes(community):
        if own and name.startswith(own):
            name = name.removeprefix(own)
            break
    return name in _COMMITTEE


@cache
def own_committees(community: str) -> tuple[str, ...]:
    """Every name of the own committee, for a question to a database; written without spaces."""
    return tuple(sorted({f"{home}{name}" for home in ("", *_homes(community)) for name in _COMMITTEE}))


def _homes(community: str) -> tuple[str, str]:
    home = _bare(community)
    return home, home.removesuffix("社区")


def _bare(name: str) -> str:
    return "".join(name.split())

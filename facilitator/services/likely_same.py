"""How likely two demands are about the same thing, by their words and their place; suggestions, never a decision.

Texts are compared as sets of neighbouring characters, since Chinese has no blanks; words that every wish has are left
out. The measures below were read off an invented set of pairs, see tests/services/test_likely_same.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from facilitator.domain.demands.added_words import own_words
from facilitator.domain.demands.dwelling import same_building
from facilitator.domain.words import N_
from facilitator.storage.rows import Row

ENOUGH = 58
"""Of 100, the place counted in: found 18 of 20 pairs that are the same, and one of 20 that are not."""
SAME_BUILDING = 15
READ = 200
"""Characters of a description that are looked at."""
_BUILDING = re.compile(r"[0-9]+(?:栋|幢|号楼)")
_PLACES = re.compile(r"[0-9一二三四五六七八九十]+(?:号院|号楼|栋|幢|单元|组团|号|楼)")
_EVERYBODY_SAYS = re.compile(
    "希望|建议|反映|请求|请|社区|小区|我们|我家|解决|问题|一下|能否|可以|居民|业主|经常|组织|太|了|的|很|没有|没|不|坏|老人|孩子|"
    "影响|休息|晚上|安装|装|地方|有人|需要|现在|已经|大家|物业"
)
_OTHER = re.compile(r"[^\u3400-\u9fff]+")


@dataclass(frozen=True)
class Likely:
    """`score` of 100 and more; `reason` says what both have, in words."""

    demand: Row
    score: int
    reason: str


def likely_same(demand: Row, others: Iterable[Row], most: int = 3) -> tuple[Likely, ...]:
    """The most likely ones first. Two buildings that differ are two things, however alike the words."""
    found = []
    for other in others:
        mine, theirs = building_of(demand), building_of(other)
        if mine and theirs and mine != theirs:
            continue
        here = bool(mine) and mine == theirs
        score = alike(words_of(demand), words_of(other)) + (SAME_BUILDING if here else 0)
        if score >= ENOUGH:
            found.append((score, other))
    found.sort(key=lambda pair: (-pair[0], pair[1].number or ""))
    return tuple(Likely(other, score, _reason(demand, other)) for score, other in found[:most])


def building_of(demand: Row) -> str:
    """Its building however it is written, else the one that its words name."""
    named = _BUILDING.search(unicodedata.normalize("NFKC", demand.title))
    return same_building(demand.building or (named.group() if named else ""))


def words_of(demand: Row) -> str:
    """Title and beginning of what the resident said; a title that repeats it counts once."""
    title, description = demand.title, own_words(demand.description or "")[:READ]
    return title if description.startswith(title[:-1]) and len(description) <= len(title) else f"{title}，{description}"


def alike(one: str, other: str) -> int:
    """0 for nothing in common, 100 when everything that the shorter one says is in the other, too."""
    first, second = _pairs(one), _pairs(other)
    return round(fuzz.token_set_ratio(first, second)) if first and second else 0


def shared_words(one: str, other: str, most: int = 2) -> tuple[str, ...]:
    """The longest stretches that both texts hold, two characters at least; none that only repeats a longer one."""
    left, right = " ".join(_runs(one)), " ".join(_runs(other))
    found: list[str] = []
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    for block in sorted(blocks, key=lambda block: -block.size):
        for part in left[block.a : block.a + block.size].split():
            if len(part) > 1 and not any(part in longer for longer in found):
                found.append(part)
    return tuple(found[:most])


def _reason(demand: Row, other: Row) -> str:
    words = "”“".join(shared_words(words_of(demand), words_of(other)))
    told = [N_("都说“{words}”").format(words=words)] if words else []
    if building_of(demand) and building_of(demand) == building_of(other):
        told.append(N_("都在{building}").format(building=building_of(demand)))
    elif demand.grid and demand.grid == other.grid:
        told.append(N_("都在{grid}").format(grid=demand.grid))
    return "，".join(told)


@lru_cache(maxsize=4096)
def _pairs(text: str) -> str:
    """Neighbouring characters as words with blanks between, sorted, once each."""
    return " ".join(sorted({first + second for run in _runs(text) for first, second in pairwise(run)}))


@lru_cache(maxsize=4096)
def _runs(text: str) -> tuple[str, ...]:
    plain = _PLACES.sub(" ", unicodedata.normalize("NFKC", text))
    return tuple(run for run in _EVERYBODY_SAYS.sub(" ", _OTHER.sub(" ", plain)).split() if len(run) > 1)

"""Where one line holds several wishes: numbered ones, what is added to a support, and lists that may or may not be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.domain.demands.pasting import signs
from facilitator.domain.words import N_

GAP = " \t\u3000，,：:；;、-—/|.。"
_PART = re.compile(
    r"(?:^|(?<=[\s；;，,。！!]))\s*[（(]?(?P<number>\d{1,2}|[①-⑨])\s*(?:[、)）．]|\.(?!\d)|(?<=[①-⑨]))\s*"
)
_ITEM = re.compile(r"[、；;]")
_ITEM_OR_SENTENCE = re.compile(r"[、；;。！!？?\n]")
_NOBODY = re.compile(r"没有?人\S*")
_SHORTEST = 3
"""Characters of something that can be a wish: 灯坏了."""
_OWN = re.compile(r"(?:我|咱|本户|自家)\S*")
_APART = N_("原话一句里写了几件，这里分开记，请核对。")
SEVERAL = N_("一句里像有两件事，请看要不要分成两份。")


@dataclass(frozen=True)
class Parts:
    """The wishes of a line, and what has to be asked about each of them."""

    said: tuple[str, ...]
    doubt: str = ""


def parts_of(said: str) -> Parts:
    """1、… 2、… are several wishes, where the numbers count from one; so is what is added to a support (同上，还有…),
    and a list of which every item tells of another thing that something is wrong with it. Where only some do, somebody
    is asked."""
    numbered = _numbered(said)
    if numbered:
        return Parts(numbered)
    added = _behind_a_support(said)
    if len(added) > 1:
        return Parts(added)
    if support := signs.SUPPORT.match(said):
        return _own_behind(said, support)
    items = tuple(filter(None, (item.strip(GAP) for item in _ITEM.split(said))))
    if len(items) > 1 and _are_different(items):
        return Parts(items, _APART)
    return Parts((said,), SEVERAL if signs.SEVERAL.search(said) or may_be_several(said) else "")


def _numbered(said: str) -> tuple[str, ...]:
    marks = list(_PART.finditer(said))
    numbers = [_number(mark["number"]) for mark in marks]
    if len(marks) < 2 or numbers != list(range(1, len(marks) + 1)) or said[: marks[0].start()].strip(GAP):
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(said)]
    parts = [said[mark.end() : end].strip(GAP) for mark, end in zip(marks, ends, strict=True)]
    return tuple(part for part in parts if part) or (said,)


def _number(sign: str) -> int:
    return "①②③④⑤⑥⑦⑧⑨".index(sign) + 1 if sign in "①②③④⑤⑥⑦⑧⑨" else int(sign)


def _behind_a_support(said: str) -> tuple[str, ...]:
    """Only where what is added complains of something: 同上，还有我家 is one support."""
    support = signs.SUPPORT.match(said)
    more = signs.MORE.search(said, max(support.end() - 1, 0)) if support else None
    if more is None or not signs.COMPLAINS.search(more["matter"]):
        return (said,)
    return said[: more.start()].strip(GAP), more["matter"]


def _own_behind(said: str, support: re.Match[str]) -> Parts:
    """支持3号，我家单元门也坏了 are two. Of what else stands behind a number that is supported, somebody is asked."""
    more = said[support.end() :].strip(GAP)
    if support["of"] is None or not signs.WRONG.search(more):
        return Parts((said,), SEVERAL if signs.SEVERAL.search(said) else "")
    if _OWN.match(more) and signs.THING.search(more):
        return Parts((said[: support.end()].strip(GAP), more), _APART)
    return Parts((said,), SEVERAL)


def _are_different(items: tuple[str, ...]) -> bool:
    """楼道灯坏、垃圾桶太远 are two wishes; 楼道、电梯、路灯都坏了 is one, and 垃圾没人收、味道大 nobody can tell."""
    things = [found.group() if (found := signs.THING.search(item)) else "" for item in items]
    return all(map(_is_whole, items)) and all(things) and len(set(things)) == len(items)


def may_be_several(said: str) -> bool:
    """More than one item, sentence or line says that something is wrong. 三个月没人修 goes on with what it is about."""
    return sum(map(_is_wrong, _ITEM_OR_SENTENCE.split(said))) > 1


def _is_wrong(item: str) -> bool:
    own = item if signs.THING.search(item) else _NOBODY.sub("", item)
    return bool(signs.WRONG.search(own))


def _is_whole(item: str) -> bool:
    return len(item) >= _SHORTEST and bool(signs.WRONG.search(item))

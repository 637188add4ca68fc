"""What a text may say on a public page: no phone, no identity number, no door, no name, whoever typed it and however.

Rules of `domain.md` §7.5. Where a mark could be a door or a quantity, the quantity has to be recognised to stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from facilitator.domain.demands.door_words import building_in, doors_hidden, unless_a_day
from facilitator.domain.demands.floor_words import floors_hidden
from facilitator.domain.demands.neighbour_words import neighbours_hidden
from facilitator.domain.people.accounts import ACCOUNT, PLATE
from facilitator.domain.people.called import Called, everybody
from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.masking import STAR
from facilitator.domain.people.name_patterns import cut_short, name_pattern, near_patterns
from facilitator.domain.people.other_script import one_script
from facilitator.domain.people.plain_letters import plain_letter, unseen
from facilitator.domain.people.spellings import door_patterns
from facilitator.domain.people.surnames import COMPOUND_SURNAMES
from facilitator.domain.people.titles import ADDRESSED

HIDDEN = "**"
_SPOKEN_DIGITS = "零〇○一二三四五六七八九幺两"
_COUNTS = re.compile(rf"[\d{_SPOKEN_DIGITS}十百顶壹贰叁肆伍陆柒捌玖拾洞拐勾]")
"""Without any of them a text holds no phone and no door."""
_LETTERS = re.compile(r"[\s·•・‧．.'’-]")
_LONG = re.compile(r"(?<!\d)\d(?:[\s\-—–－._,，()（）/／·•・~～]{0,2}\d){6,}[Xx]?(?!\d)")
_APART = r"[^0-9\u4e00-\u9fff]{0,3}"
_MOBILE = re.compile(rf"(?<!\d)1[3-9]\d{_APART}\d{{4}}{_APART}\d{{4}}(?!\d)")
_SPOKEN = re.compile(rf"[{_SPOKEN_DIGITS}](?:\s?[{_SPOKEN_DIGITS}]){{6,}}")
_SURNAME = f"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{''.join(sorted(FREQUENT_SURNAMES))}])"
_CALLED = re.compile(rf"(?<![保公治平语])(?!任课)({_SURNAME})[\u4e00-\u9fff]{{0,2}}?(?:{ADDRESSED})")
_SURNAMED = re.compile(
    rf"(?:{_SURNAME})(?=姓(?:居民|住户|业主|老人|村民|邻居|女士|先生))|(?<=姓)(?:{_SURNAME})(?=[的，。,\s]|$)"
    rf"|(?<=[老小阿])(?!(?<=小)时)(?:{_SURNAME})(?=[家说反住，。,、;；：:\s]|$)|(?<=\*\*)(?:{_SURNAME})(?=家)"
)

_LABEL = "户主|业主|联系人|联系|电话问|姓名|租客|房东|[叫找]"
_NO_NAME = (
    "方[式便面案]|时[间候]|房[子屋源产东]|管[理道线]|施工|任[何意务]|安[全装排静]|高[空层度]|常[常年住]|金额|项目|关[于心]|张贴|"
    "解[决释]|包括|司机|古树|路[灯边口]|白天|温度|严重|成[员立]|单[位元]|程序|毛坯|黄色|平时|毕竟|龙头|马[上路]|左右|何[时人处]|"
    "季度|水电|公共|全体|万一|明显|陈述|易[拉]|游[客泳]|农[民村]|沈阳|江[边北]|石[头材]|车|段时|华[西]|向|于"
)
"""Words that begin like a surname and follow 业主 or 联系 without naming anybody."""
_LABELLED = re.compile(
    rf"((?:{_LABEL})(?:\s*[:：]\s*|\s?))(?!{_NO_NAME})({_SURNAME})[\u4e00-\u9fff]"
    r"(?:[\u4e00-\u9fff](?<![家说反的在住有要是和与及等去来问修电手已未不也都户]))?(?!\*)"
)


class Known(NamedTuple):
    """What the ledger knows about a demand, as `masked` takes it."""

    names: frozenset[str]
    others: frozenset[str]
    addresses: frozenset[str]


NOTHING_KNOWN = Known(frozenset(), frozenset(), frozenset())


def all_of(several: Iterable[Known]) -> Known:
    """Of the demands of one meeting."""
    parts = list(several) or [NOTHING_KNOWN]
    return Known(*(frozenset().union(*part) for part in zip(*parts, strict=True)))


def masked(
    text: str,
    names: Iterable[str | None] = (),
    others: Iterable[str | None] = (),
    addresses: Iterable[str | None] = (),
) -> str:
    """3栋2-6张阿姨 13800005678 → 3栋**张* **. `names`: of whoever asked or joined in, as they stand in their fields,
    and their `addresses`; `others` of the roll are hidden by their whole names only. `Known` gives all three."""
    text = _named_hidden(readable(text), everybody(names), everybody(others))
    text = ACCOUNT.sub(HIDDEN, PLATE.sub(HIDDEN, text))
    if _COUNTS.search(text):
        text = _SPOKEN.sub(HIDDEN, _LONG.sub(unless_a_day, _MOBILE.sub(HIDDEN, text)))
        for door in door_patterns(addresses):
            text = door.sub(HIDDEN, text)
        text = doors_hidden(floors_hidden(text))
    text = _LABELLED.sub(rf"\1\2{STAR}", text)
    return neighbours_hidden(_SURNAMED.sub(STAR, _CALLED.sub(rf"\1{STAR}", text)))


def _named_hidden(text: str, own: Called, others: Called) -> str:
    """Only of those whose letters all stand in the text: a board has thousands of names and few of them in a line."""
    letters = set(one_script(text.casefold()))
    for name in sorted({*own.names, *own.accounts, *others.names}, key=len, reverse=True):
        if letters.issuperset(_letters_of(name)):
            text = name_pattern(name).sub(cut_short(name), text)
    for _word, pattern in near_patterns(_of_these(own, letters)):
        text = pattern.sub(lambda found: cut_short(found.group()), text)
    return text


@lru_cache(maxsize=8192)
def _letters_of(name: str) -> frozenset[str]:
    """In one script, since 陳國強 is 陈国强."""
    return frozenset(one_script(_LETTERS.sub("", name).casefold()))


def _of_these(people: Called, letters: set[str]) -> Called:
    """A pattern is made only for what may stand there, for that takes a while."""
    names = tuple(name for name in people.names if one_script(name[-1].casefold()) in letters)
    short = tuple(word for word in people.short if letters.issuperset(_letters_of(word)))
    return Called(names, short, tuple(surname for surname in people.surnames if one_script(surname[0]) in letters))


def building_only(text: str) -> str:
    """3号楼2单元501 → 3号楼; nothing where no building is named."""
    return building_in(readable(text)).replace(" ", "")


def readable(text: str) -> str:
    """As `spellings` reads a text, but nothing is put back in its place here, so ⑩ may become two letters."""
    return "".join(_plain_letters(letter) for letter in text if not unseen(letter))


def _plain_letters(letter: str) -> str:
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) > 1 and folded.isascii() and folded.isalnum() else plain_letter(letter)

"""Neighbours in the words of whoever complains: 302, 王老五, 老王, 张桂芳家. Rules of `domain.md` §7.5.

Also whether a text complains of a neighbour at all: then who said it is hidden, and so is the house.
"""

from __future__ import annotations

import re

from facilitator.domain.demands.door_words import BESIDE, bare_doors_hidden
from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.masking import STAR
from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES
from facilitator.domain.people.surnames import COMPOUND_SURNAMES

_HAN = r"[\u4e00-\u9fff]"
_SURNAME = f"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{''.join(sorted(FREQUENT_SURNAMES))}])"
_COMMON = f"[{PLAIN_SURNAMES}]"
_NO_FAMILY = (
    "大国人专全自各厂店管公作业回在画搬一几两每多那这哪谁我你他她咱们住居到离商装玩独酒农东皇买卖安想持养入冤发归顾治"
)
"""What stands before 家 where it is not the family of anybody."""
_NOT_A_NAME = (
    "方[式便面案]|时[间候]|房[子屋]|管[理道线]|安[全装排静]|高[空层]|平时|单[位元]|车|路|金额|关[于心]|成[立了]"
)
_FAMILY = re.compile(
    rf"(?:(?<=\*\*)({_SURNAME}){_HAN}{{1,2}}|(?!{_NOT_A_NAME})({_SURNAME}){_HAN}?(?![{_NO_FAMILY}]){_HAN})"
    "家(?![具庭园长务属电乐政教用居])"
)
_RANKED = re.compile(rf"({_SURNAME})(?:老[大二三四五六七八九十幺头汉]|[大二三四五六七八九幺小阿][娃妹哥嫂毛狗])")
_OLD = re.compile(rf"(?<=[老小阿])({_COMMON})(?![树柳醋片笼])")
_BLAMED = re.compile(rf"((?:{BESIDE})(?:\*\*)?的?)({_COMMON}){_HAN}{{1,2}}")

_COMPLAINS = re.compile("投诉|举报|告状")
_OF_NEIGHBOUR = re.compile(
    rf"邻居|楼上|楼下|隔壁|对门|租户|租客|住户|(?:投诉|举报)(?:了|的)?\s*\d{{3,4}}|{_SURNAME}{_HAN}{{0,2}}(?<![{_NO_FAMILY}])家"
)


def neighbours_hidden(text: str) -> str:
    """投诉302王老五家下水道 → 投诉**王*家下水道; run after the names that are known have been hidden."""
    text = _RANKED.sub(rf"\1{STAR}", text)
    text = _OLD.sub(STAR, text)
    text = bare_doors_hidden(text)
    text = _FAMILY.sub(lambda found: f"{found[1] or found[2]}{STAR}家", text)
    return _BLAMED.sub(rf"\1\2{STAR}", text)


def against_a_neighbour(text: str) -> bool:
    """Whether one household complains of another."""
    return bool(complaints_in(text))


def complaints_in(text: str) -> tuple[str, ...]:
    """投诉 and the like, where a household is complained of."""
    return tuple(_COMPLAINS.findall(text)) if _OF_NEIGHBOUR.search(text) else ()

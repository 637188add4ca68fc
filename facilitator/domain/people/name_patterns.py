"""How the names of `called` stand in a text: spaced, with a title behind them, the given name or the family alone.

All patterns read a text as `plain` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from facilitator.domain.people.called import Called
from facilitator.domain.people.masking import STAR, mask_name
from facilitator.domain.people.ordinary_words import ORDINARY_WORDS
from facilitator.domain.people.other_script import either, in_either
from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES
from facilitator.domain.people.surnames import COMPOUND_SURNAMES
from facilitator.domain.people.titles import (
    ADDRESSED,
    AT_WORK,
    HAN,
    KIN,
    NO_FAMILY_AFTER,
    OFFICES,
    SMALL,
    is_surname,
    surname_of,
)

_WIDE_GAP = r"[\s·•・‧．.。\-—–－_~～/／\\|,，、*'\"()（）]{0,6}"
_GAP = r"[\s·•・‧．.\-—–－_~～/／\\|*]{0,3}"
"""What people put between the letters of a name; between two letters a comma parts two sentences."""
_HAN_ALONE = re.compile(HAN)
_SEPARATES = re.compile(r"[\s·•・‧．]")
_FAMILY = rf"家(?![{NO_FAMILY_AFTER}])"
_SPEAKING = "家说反讲称"
_AFTER_A_NICKNAME = r"(?=[家说反住来讲的，。,、；;：:\s]|$)"
_ASKS = "反映|反应|来电|来访|来说|报修|投诉|举报|请求|希望|建议|认为|觉得|提出|要求(?![高低严很是太的])"
_SPEAKS_OF_SOMEBODY = rf"(?=\s*(?:{_FAMILY}|说|讲|{_ASKS}|{KIN}|{ADDRESSED}))"
_NOT_INSIDE = rf"(?<!{HAN})|(?<=[和与跟找问给被让是叫听由对的])"
_NOT_ANOTHERS = rf"(?:(?<![{PLAIN_SURNAMES}])|(?<=[上下本这每一]周))"
"""李小明 is not 王小明."""
_OTHER_WORDS = {
    "于": "由关对位属处至终等基",
    "方": "对双四地官远前后东西南北",
    "时": "平同当及有",
    "常": "经日平非正",
    "何": "如任为",
    "成": "完",
    "安": "平保公治",
    "白": "明空",
    "万": "千百十几",
    "段": "路阶时",
    "单": "简订清账菜",
    "关": "有相无开",
    "解": "了理",
    "商": "厂电",
    "管": "保主",
    "全": "安",
}
"""What makes another word of a surname when it stands before it: 由于家里 is nobody's family."""
_NO_FAMILY = "商管全"
"""商家, 管家 and 全家 are words."""
_LONGEST_GIVEN = 2
_SENT = "".join(f"(?<!{word})" for word in "电工 水工 木工 瓦工 焊工 维修 物业 公司 水电 安排 派".split())
_WORKS = (
    r"(?!傅|[\s，,、]*(?:(?:已经?|正在?|今天|明天|昨天|下午|上午|负责|上门|到场|带人?|来|去|再|又|把|将|给|帮)\s*)*"
    r"(?:修|换|装|拆|接|焊|刷|补|疏|清|检|维|施工|抢|做|干|量|砌|铺|调|处理|安|更|加|拉|查|看现场|接单))"
)
"""张师傅修好了: he was sent. 张师傅在家 is whoever asked."""
_IN_OFFICE = re.compile(f"(?:{OFFICES})$")
_LITTLE = "学区时路心吃车门雨麦狗孩事店道院巷河桥山卖产型大多小便"
"""小区 and 小学 are nobody called 区 or 学."""


@lru_cache(maxsize=8192)
def name_pattern(name: str) -> re.Pattern[str]:
    """With what people put between its letters and add behind; digits that somebody is called by are no part of a
    longer number."""
    if name.isdigit():
        return re.compile(rf"(?<![\dA-Za-z-]){name}(?![\d-])")
    letters = [letter for letter in name if not _SEPARATES.fullmatch(letter)]
    written = (_WIDE_GAP if len(letters) > 2 else _GAP).join(map(either, letters))
    if name.isascii():
        return re.compile(rf"(?i:(?<![a-z]){written}(?![a-z]))")
    return re.compile(f"{written}(?:{ADDRESSED})?" if _HAN_ALONE.fullmatch(name[-1]) else written)


@lru_cache(maxsize=8192)
def short_pattern(word: str) -> re.Pattern[str]:
    """A given name or a nickname alone: 小明 unless it is 李小明; 和平 only where a text speaks of somebody."""
    if word.isascii():
        return name_pattern(word)
    if word in ORDINARY_WORDS or (word[0] in SMALL and word[1:] in _LITTLE):
        return re.compile(rf"(?:{_NOT_INSIDE}){in_either(word)}{_SPEAKS_OF_SOMEBODY}")
    return re.compile(f"{_NOT_ANOTHERS}{_GAP.join(map(either, word))}(?:{ADDRESSED})?")


def _nicknames(names: tuple[str, ...]) -> Iterator[str]:
    """阿明, 小明 and 明哥 of 王小明."""
    known = ((name, len(name) - len(surname)) for name in names if (surname := surname_of(name)))
    whole = (name for name, given in known if 0 < given <= _LONGEST_GIVEN and not _IN_OFFICE.search(name))
    for last in dict.fromkeys(name[-1] for name in whole):
        if last not in _LITTLE and not re.search(f"(?:{ADDRESSED})$", last):
            yield from (f"阿{last}", f"小{last}", f"{last}哥", f"{last}姐")


@lru_cache(maxsize=2048)
def family_pattern(surname: str, titles: str = ADDRESSED) -> re.Pattern[str]:
    """李家, 李先生, 老李 and 姓李 of 李秀英; 钟大妈 of 钟离秀英 as well."""
    before = _OTHER_WORDS.get(surname, "")
    apart = f"(?<![{before}])" if before else ""
    family = in_either(surname)
    first = f"|{either(surname[0])}(?:{titles})" if surname in COMPOUND_SURNAMES and is_surname(surname[0]) else ""
    ways = [rf"[老小]?{family}(?:{titles}){first}", rf"{family}(?:(?:{AT_WORK})(?=家)|[总工老](?=[{_SPEAKING}]))"]
    small = SMALL.replace("小", "") if surname in _LITTLE else SMALL
    ways.append(rf"(?:[{small}]{family}|(?<=姓){family}){_AFTER_A_NICKNAME}")
    if titles != ADDRESSED:
        ways.append(rf"{_SENT}{family}(?:{AT_WORK}){_WORKS}")
    if surname not in _NO_FAMILY:
        ways.append(rf"{family}(?={_FAMILY})")
    return re.compile("|".join(f"{apart}(?:{way})" for way in ways))


def near_patterns(people: Called, titles: str = ADDRESSED) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Word → pattern of what speaks of somebody without the whole name, in the texts of that person's own demand:
    anywhere else another one may be meant. `titles` without 师傅 leave whoever does the work."""
    nicknames = (word for word in _nicknames(people.names) if word not in people.short)
    yield from ((word, short_pattern(word)) for word in (*people.short, *nicknames))
    yield from ((surname, family_pattern(surname, titles)) for surname in people.surnames)


def cut_short(written: str) -> str:
    """王芳 → 王*, 张阿姨 and 张 → 张*, 老张 → 老*, 王芳女士 → 王*: however somebody is called."""
    name = re.sub(f"(?<=.)(?:{ADDRESSED}|{OFFICES})$", "", written)
    if name[0].isascii() and name[0].isalpha():
        return f"{name[0]}{STAR}"
    if len(name) == 1 or name in COMPOUND_SURNAMES:
        return f"{name}{STAR}"
    return f"{name[0]}{STAR}" if name[0] in SMALL and is_surname(name[1:]) else mask_name(name)

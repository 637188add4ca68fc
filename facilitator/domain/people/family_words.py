"""How a text speaks of somebody without the whole name: 李家, 李先生, 老李, 张姨 of 李秀英 and 张阿姨.

Read only in the rows of that person's own demand: anywhere else another 李 may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.spellings import ADDRESSED, plain
from facilitator.domain.people.surnames import COMPOUND_SURNAMES

_SURNAME = f"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{''.join(sorted(FREQUENT_SURNAMES))}])"
_BEGINS = re.compile(_SURNAME)
_ADDRESSED_AT_THE_END = re.compile(rf"({_SURNAME})(?:{ADDRESSED})$")
_A_PERSON = re.compile(r"[\u4e00-\u9fff]{1,4}")
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
_AFTER_A_NICKNAME = r"(?=[家说反住来讲的，。,、；;：:\s]|$)"


def family_words(people: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """`people` as they stand in the fields of a demand; one pattern for each surname, over text as `plain` reads it."""
    surnames = {surname for one in people for surname in _surnames_of(plain(one).strip())}
    return tuple(_family_of(surname) for surname in sorted(surnames, key=lambda one: (-len(one), one)))


def _surnames_of(written: str) -> Iterator[str]:
    bare = re.sub(r"[\s\d（(].*$", "", written)
    if found := _ADDRESSED_AT_THE_END.search(bare):
        yield found[1]
    elif _A_PERSON.fullmatch(bare):
        first = _BEGINS.match(bare)
        if first or len(bare) == 1:
            yield first.group() if first else bare


def _family_of(surname: str) -> re.Pattern[str]:
    before = _OTHER_WORDS.get(surname, "")
    apart = f"(?<![{before}])" if before else ""
    ways = [rf"[老小]?{surname}(?:{ADDRESSED})", rf"(?:[老小阿]{surname}|(?<=姓){surname}){_AFTER_A_NICKNAME}"]
    if surname not in _NO_FAMILY:
        ways.append(rf"{surname}(?=家(?![具庭园长务属电乐政教用居]))")
    return re.compile("|".join(rf"{apart}{way}" for way in ways))

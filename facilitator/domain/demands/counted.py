"""The wishes that a text counts: 1、…2、…, （1）…（2）…, ①…②…, 一是…二是…, a.…b.…; with a gap, with words before.

What no list is: 电梯1、2号, 3栋1单元, 1.5米, 3月5日, 第1条. Nothing here divides anything by itself; whoever reads a
cell asks, so a list that is none costs one answer, while wishes that nobody saw would be lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = "一二三四五六七八九"
_ONE = rf"(?:十[{_ONES}]?|[{_ONES}])"
_DIGITS = r"(?<!\d)(?<!\d[.．/:：~～—–-])\d{1,2}"
_NUMBER = rf"({_DIGITS}|{_ONE})"
_SIGNS = "①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩"
_LATIN = r"[A-Ia-i]|[Ⅰ-Ⅻⅰ-ⅻ]"
_NO_LATIN_HOUSE = r"(?!\s*(?:[栋幢座区期级型类单楼口号]|[A-Za-z](?![A-Za-z])))"
"""A、B座 are houses."""
_HOUSE = r"(?:[栋幢座]|号楼|号院|单元)"
_NO_HOUSE = r"(?!\s*(?:[号栋幢座层#]|单元|楼(?![道梯])))"
_HEAD = r"(?:^|(?<=[\n；;。]))\s*"
_GAP = r"(?:^|(?<=[\s；;。，,、：:！!？?「『“‘《]))\s*"
_APART = r"(?:^|(?<=[\n；;。，,：:！!？?「『“‘《])|(?<=[^\d.．:：/][ \t\u3000]))\s*"
_ANYWHERE = ""
_CHAIN = r"(?!\d{1,3}\s*[、，,和及与至到~～-]\s*\d)"
"""1、2、3号楼 counts houses."""
_STOP = (
    rf"(?:[、)）]{_CHAIN}|[．，,；;。–—－-](?!\d)|[:：](?!\s*\d)|\.(?!\d)"
    rf"|[．.，,](?=\d{{1,3}}{_HOUSE}))"
)
_NO_QUANTITY = (
    r"(?![号栋幢座层#\d]|单元|楼(?![道梯顶下上])|[个盏户次年月日时分秒米元度岁%％]|周(?!围|边)|点(?![位歌单])|平(?!台|安|时)"
    r"|人(?!行|工|员|车|多)|天(?!花|然|台|井)|小时|公里|厘米|[kKmM][mMwW²]?)"
)
_NO_MEASURE = (
    r"(?![期区组梯件处位名条根台辆只张块套间家扇棵颗座段排列页章款项类级种批轮倍节声遍回趟片圈圆吨斤克升瓦伏安天届季周环道比"
    r"多余几来万千百十加减至到]|路(?!灯|面|口|边|牌|障)|门(?!禁|口|卫|锁|岗|坏|铃)|对|把|角|口|步|样|生|线|桶)"
)
"""1路 is a bus; 1路灯 may be the first of two."""
_NOUN = "问题|诉求|事项|需求|建议|意见|情况|反映"

_KINDS = (
    (_HEAD, rf"[（(【\[]?{_NUMBER}\s*(?:[)）】\]]{_NO_HOUSE}|[、．]{_CHAIN}|\.(?!\d)|\.(?=\d{{1,3}}{_HOUSE}))"),
    (_GAP, rf"({_DIGITS})\s*{_STOP}"),
    (_GAP, rf"({_ONE})[、．.)）:：，,]"),
    (_GAP, rf"[第其]({_ONE})[是、，,：:]"),
    (_ANYWHERE, rf"第(\d{{1,2}}|{_ONE})(?:件事?|点|个?问题)[是、，,：:]?"),
    (_ANYWHERE, rf"(?:{_NOUN})(\d{{1,2}}|{_ONE})\s*[是、，,：:．.]"),
    (_ANYWHERE, rf"(?<!第)[（(【\[]\s*(\d{{1,2}}|{_ONE})\s*[)）】\]]{_NO_HOUSE}(?![条款项])[、．.]?"),
    (_ANYWHERE, rf"([{_SIGNS}]){_NO_HOUSE}[、．.]?"),
    (_ANYWHERE, r"(\d)\ufe0f?\u20e3"),
    (_ANYWHERE, rf"(?<![第其十期周拜初])([{_ONES}])是"),
    (_ANYWHERE, rf"(?<![第（(])({_DIGITS})[、．.)）](?!\d)"),
    (_APART, rf"({_DIGITS})[ \t\u3000]+{_NO_QUANTITY}"),
)
"""What may stand before a number, and the number with its sign; the stricter ones first, so that 1、2、 within the
first wish of a list is no end of it."""
_ONLY_FROM_ONE = (
    (_GAP, rf"其({_ONE})(?![{_ONES}十般个家种次人户])[，,、：: ]*"),
    (_GAP, rf"[（(【\[]?({_LATIN})(?:[)）】\]、．，,]|\.(?![A-Za-z])){_NO_LATIN_HOUSE}"),
    (_ANYWHERE, rf"[（(【\[]({_LATIN})[)）】\]]{_NO_LATIN_HOUSE}"),
    (_ANYWHERE, rf"([Ⅰ-Ⅻⅰ-ⅻ]){_NO_LATIN_HOUSE}[、．.，,]?"),
    (
        r"(?:^|(?<=[\s；;。，,、：:\u3400-\u9fff]))(?<![周第初拜期栋幢座楼号院组区])",
        rf"([1-9])(?=[\u3400-\u9fff]){_NO_QUANTITY}{_NO_MEASURE}",
    ),
)
"""其一, a., Ⅰ、 and 1电梯坏2门禁坏: with a gap they are hardly a list."""
_MARKS = tuple(re.compile(before + mark) for before, mark in _KINDS)
_STRICT_MARKS = tuple(re.compile(before + mark) for before, mark in _ONLY_FROM_ONE)
EDGES = " \n\t　；;。，,、"
_OPENED, _CLOSED = "「『“‘《（(【", "」』”’》）)】"
_SENTENCE = re.compile(r"[。！!？?；;]$")


@dataclass(frozen=True)
class Counted:
    """`lead` stands before the first number and belongs to every part: 3栋：1、灯坏 2、门坏."""

    lead: str
    parts: tuple[str, ...]

    def whole(self) -> tuple[str, ...]:
        """Each part as it can stand alone."""
        joint = "" if not self.lead or _SENTENCE.search(self.lead) else "："
        return tuple(f"{self.lead}{joint}{part}" for part in self.parts)


def counted_wishes(text: str) -> Counted | None:
    """None where fewer than two counted items stand. A count from one goes before a count with gaps."""
    found, strict = (
        [marks for marks in (list(kind.finditer(text)) for kind in kinds) if len(marks) > 1]
        for kinds in (_MARKS, _STRICT_MARKS)
    )
    from_one = (_counted(text, marks) for marks in (*found, *strict) if _from_one(marks))
    with_gaps = (_counted(text, marks) for marks in sorted(found, key=_begins) if _with_gaps(text, marks))
    return next(filter(None, (*from_one, *with_gaps)), None)


def _begins(marks: list[re.Match[str]]) -> int:
    return marks[0].start()


def _from_one(marks: list[re.Match[str]]) -> bool:
    return list(_numbers(marks)) == list(range(1, len(marks) + 1))


def _with_gaps(text: str, marks: list[re.Match[str]]) -> bool:
    """1、…3、…; 2、3号楼，5、6号楼 names houses. Behind other words the numbers have to go on, as 长 3、宽 2 do not."""
    if all(_goes_on_in_numbers(text, mark) for mark in marks):
        return False
    numbers = list(_numbers(marks))
    goes_on = numbers == sorted(numbers) and (numbers[0] == 1 or numbers[1] == numbers[0] + 1)
    return goes_on or not _lead(text, marks)


def _goes_on_in_numbers(text: str, mark: re.Match[str]) -> bool:
    """Of one script: 一、二楼 and 3、5天; 1、一直没水 does not."""
    following = text[mark.end() :].lstrip()[:1]
    return following.isdecimal() if mark[1].isdecimal() else following != "" and following in _ONES + "十第"


def _counted(text: str, marks: list[re.Match[str]]) -> Counted | None:
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    lead = _lead(text, marks)
    parts = [text[mark.end() : end].strip(EDGES) for mark, end in zip(marks, ends, strict=True)]
    opened = text[: marks[0].start()].rstrip(EDGES)[-1:]
    if opened and opened in _OPENED:
        parts[-1] = parts[-1].removesuffix(_CLOSED[_OPENED.index(opened)]).strip(EDGES)
    said = tuple(filter(_says, parts))
    return Counted(lead, said) if len(said) > 1 else None


def _lead(text: str, marks: list[re.Match[str]]) -> str:
    lead = text[: marks[0].start()].strip().rstrip(_OPENED + "：:，,、 \n\t")
    return lead if _says(lead) else ""


def _says(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _numbers(marks: list[re.Match[str]]) -> Iterator[int]:
    """① is 1, ⒈ is 1. with its dot, 十二 is 12, b is 2."""
    for mark in marks:
        sign = mark[1]
        if sign.isascii() and sign.isalpha():
            yield ord(sign.lower()) - ord("a") + 1
            continue
        ten = 10 if sign[0] == "十" and len(sign) > 1 else 0
        yield int(sign) if sign.isdecimal() else ten + int(unicodedata.numeric(sign[-1]))

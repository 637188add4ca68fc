"""Doors told without a building: 请到602看, 门牌402, No.402, 四零二, 七楼东户, 402宿舍. Rules of `domain.md` §7.5.

Where a mark could be a door or a quantity, the quantity has to be recognised to stay: 302路公交, 二零二六年, 七零八落.
"""

from __future__ import annotations

import re

from facilitator.domain.people.measures import TOLD_ALONE

HIDDEN = "**"
_NUMERALS = "零〇○一二三四五六七八九十"
_DIGITS = "零〇○一二三四五六七八九幺两"
_NO_MEASURE = rf"(?!\d|[.．:：/／-]\d|\s*(?:{TOLD_ALONE}|[Kk][VvWw]|[VvWwMm](?![a-z])))"
NO_SERVICE = r"(?!(?:11[0-9]|12[0-9]|999)(?!\d))"
"""110 and 119 are called, nobody lives there."""
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
_NUMERAL = r"\d{3,4}(?!\d)"
_APART = r"\s*(?:[、,，/／和及跟与或]|以及)\s*"
_FLOOR = rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}}|[顶底])\s*(?:楼|层|单元)\s*(?:的|靠|朝|最)?\s*"
_COUNTED_SIDE = r"(?:起|数|边|侧)?\s*(?:第?\s*[一二三四五六七八\d]|那|这)?"
_HOME = r"(?:[户家](?![商企具])|间(?!隔|距))"
_SIDE = rf"(?:[东西南北左右里外][南北头边侧面手]?|中间?(?=[户家那这第])){_COUNTED_SIDE}\s*{_HOME}"
_ROOM_OF_FLOOR = rf"(?:\d{{1,4}}|[{_NUMERALS}]{{1,3}})\s*(?:号(?![楼院线机梯门电])|室|房)"
_ON_A_SIDE = re.compile(rf"(?:{_FLOOR})+(?:{_SIDE}|第\s*[一二三四五六七八\d]\s*[家户间])")
_ON_A_FLOOR = re.compile(rf"{_FLOOR}{_ROOM_OF_FLOOR}")
_PLATE = re.compile(
    rf"((?:门牌|房号|户号|门号|房间号?)号?码?\s*(?:是|为|在)?\s*[:：]?\s*)(?:\d{{1,5}}(?!\d)|[{_DIGITS}]{{2,4}}){_NO_MEASURE}号?"
)
_NUMBERED = re.compile(rf"(?<![A-Za-z])(?:No|NO|no)\s*[.．:：。]?\s*{_NUMERAL}{_NO_MEASURE}")
_DORMITORY = re.compile(r"(?<![\dA-Za-z.:：/-])\d{3,4}\s*号?(?:宿舍|寝室|房间|病房|公寓)(?!楼|区)")
_ALL_OF_THEM = re.compile(
    rf"(?<![\dA-Za-z.:：/-]){_NO_YEAR}{_NUMERAL}(?:{_APART}{_NO_YEAR}{_NUMERAL})+(?=\s*(?:几?[家户]|[都全均也皆](?![能可行够]))){_NO_MEASURE}"
)
_GO_THERE = (
    r"看|来(?![多户个度元块米人家天次])|处理|修|查|核|敲|找|问|了解|走|取|说|谈|坐|门|检|现场|一趟|做|测|收|办|通|疏|换"
)
_COME_TO = re.compile(
    rf"((?:请|麻烦|快|马上|上门|派人|赶紧)(?:您|你们?)?[去到来]|(?<![\d降涨升减增加调高低少多达等])到){NO_SERVICE}{_NO_YEAR}\s*({_NUMERAL})"
    rf"(?=\s*(?:{_GO_THERE})){_NO_MEASURE}"
)
_ZERO = "[零〇○]"
_SPOKEN = re.compile(
    rf"(?<![{_DIGITS}十百千万亿点第])(?![一幺][一幺]{_ZERO}(?![{_DIGITS}])|[一幺][二两]{_ZERO}(?![{_DIGITS}]))(?!二{_ZERO}[一二三四][{_DIGITS}]|七{_ZERO}八[落碎])"
    rf"(?:[一二三四五六七八九幺两]{{1,2}}{_ZERO}[一二三四五六七八九幺两]|[一二三四五六七八九幺两]{{2,3}}{_ZERO})"
    rf"(?![{_DIGITS}十百千万亿]){_NO_MEASURE}"
)
_SPOKEN_AT_HOME = re.compile(
    rf"(?<![{_DIGITS}十百千万亿点第])[一二三四五六七八九幺两]{{3,4}}(?=\s*(?:家(?![商店企单公工门餐])|[漏渗滴]|门口|户主|住户|反映))"
)


def sides_hidden(text: str) -> str:
    """七楼东户 → **. Run before what stands behind a building is hidden: 3栋七楼东户 → 3栋**."""
    return _ON_A_SIDE.sub(HIDDEN, text)


def told_doors_hidden(text: str) -> str:
    """请到602看 → 请到**看."""
    text = _DORMITORY.sub(HIDDEN, _NUMBERED.sub(HIDDEN, _PLATE.sub(rf"\1{HIDDEN}", text)))
    text = _COME_TO.sub(rf"\1{HIDDEN}", _ALL_OF_THEM.sub(HIDDEN, _ON_A_FLOOR.sub(HIDDEN, text)))
    return _SPOKEN_AT_HOME.sub(HIDDEN, _SPOKEN.sub(HIDDEN, text))

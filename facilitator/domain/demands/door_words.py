"""Doors in a text: 3栋2单元501, 家1804门口, 漏水到801, 301、302漏水. Rules of `domain.md` §7.5: the building only.

Where a mark could be a door or a quantity, the quantity has to be recognised to stay: 2026年, 500元, 12345热线, 3栋.
"""

from __future__ import annotations

import re

from facilitator.domain.demands.told_doors import NO_SERVICE, sides_hidden, told_doors_hidden
from facilitator.domain.people.measures import BEHIND_A_BUILDING
from facilitator.domain.people.titles import HAN, SURNAME

HIDDEN = "**"
BESIDE = "投诉|举报|楼上|楼下|隔壁|对门|对面|邻居"
_CHINESE = "零〇○一二三四五六七八九十百两"
_SPOKEN_DIGITS = "零〇○一二三四五六七八九幺两"
_BUILDING_MARK = r"(?:号楼|号院|栋|幢|座|#楼|#)"
_NUMBER = rf"(?:\d{{1,3}}|[A-Za-z]|[{_CHINESE}甲乙丙丁]{{1,3}})"
_BUILDING = rf"(?:{_NUMBER}\s*{_BUILDING_MARK})"
_MEASURE = rf"(?:{BEHIND_A_BUILDING})"
_DOOR_MARK = r"(?:单元|门洞|门(?![禁口卫前后铃外锁])|层|楼(?![道梯顶])|号|室|房|之)"
_BETWEEN = r"[\s的,，·/~～.—–－-]*"
_SPOKEN_DOOR = rf"[{_CHINESE}]{{1,4}}(?=\s*{_DOOR_MARK})|[{_SPOKEN_DIGITS}]{{3,4}}"
_FIRST = rf"(?:\d{{1,5}}(?=\s*(?:{_DOOR_MARK}|[-—–－/~～.]))|\d{{1,5}}(?!\d|\s*{_MEASURE})|{_SPOKEN_DOOR})"
_CHAIN = rf"{_FIRST}\s*{_DOOR_MARK}?(?:{_BETWEEN}(?:\d{{1,5}}|{_SPOKEN_DOOR})\s*{_DOOR_MARK}?)*"
_UNIT = rf"(?:\d{{1,3}}|[{_CHINESE}]{{1,3}})\s*(?:单元|门洞)"
_STOREY = rf"(?:\d{{1,2}}|[{_CHINESE}]{{1,3}})\s*[楼层]"
_SHARED = (
    "门禁|单元门|楼道|楼梯|走廊|过道|电梯|大厅|门厅|声控|感应|路灯|灯(?!光)|照明|平台|天台|屋顶|外墙|消防|管道井|排水管|雨水管|下水管|"
    "主管道|化粪池|对讲|信箱|扶手|栏杆|坡道|台阶|公共"
)
_FIRST_WINDOWS = r"(?:一|1|底)\s*[楼层]\s*的?窗户(?!\s*(?:[里外往扔丢抛泼晾]|有人))"
_OF_ALL = (
    rf"(?!{_BETWEEN}(?:(?:{_UNIT}\s*的?(?:{_STOREY})?|{_STOREY})\s*的?\s*(?:{_SHARED})"
    rf"|{_UNIT}\s*的?(?:大门|楼门|门口)|{_FIRST_WINDOWS}))"
)
"""8栋1单元门禁, 5栋一楼窗户: a unit has dozens of doors, and what everybody in it uses stands at none of them."""
_NO_SHOP = r"(?!\s*7\s*[-—–－]\s*11\s*(?:便利|超市|店))"
"""7-11便利店 is a name that hangs over a street."""
_AFTER_BUILDING = re.compile(rf"({_BUILDING}){_OF_ALL}{_NO_SHOP}{_BETWEEN}{_CHAIN}")
_UNIT_AND_DOOR = re.compile(rf"{_OF_ALL}(?:\d{{1,3}}|[{_CHINESE}]{{1,3}})\s*单元(?:{_BETWEEN}{_CHAIN})?")
_ROOM = re.compile(
    rf"(?:\d{{3,4}}\s*[-—–－~～至到、，,和及与]\s*)*"
    rf"(?:\d{{2,5}}|[{_SPOKEN_DIGITS}]{{3,4}})\s*(?:室|号房|房|号住户|号家)"
)
_DASHED = re.compile(
    rf"(?<![\d./-]){_NO_SHOP}[(（]?\d{{1,3}}[)）]?(?:\s*[-—–－#]\s*[(（]?\d{{1,4}}[)）]?)+(?!\d|\s*{_MEASURE})"
)
_DAY = re.compile(r"(?:19|20)\d\d[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?")
_SLASHED = re.compile(
    rf"(?<![\d/.])\d{{1,3}}\s?[/／]\s?\d{{1,2}}\s?[/／]\s?\d{{1,4}}(?![\d/]|\s*(?:单元|组|期|{_MEASURE}))"
)

_DWELLER = "家|户主|室|投诉|举报|住户|业主|租户|租客|房东|老人|邻居|楼上|楼下|隔壁|对门|号(?![院楼线])|单元"
_INSIDE = "阳台|空调|厨房|厕所|卫生间|卧室|客厅|天花板|吊顶|地漏|马桶|猫眼|门铃|下水道|水表|电表|门口|门前|门外|家门|屋"
_TROUBLE = f"漏|渗|滴水|返水|装修|扰民|噪音|养|吵|跳|敲|半夜|天天|每天|经常|{_INSIDE}|堆|占|乱"
_TELLS = "说|讲|反映|反应|要求|报修|同意|不同意|不让|不肯|没人开门|停水|停电|没水|没电"
_QUANTITY = r"(?:\s*(?:家(?:商|店|企|单位|公司|工厂|门店|餐馆)|余|多|来户|几))"
_NUMERAL = rf"\d{{3,4}}(?!\d|{_QUANTITY})"
_BEFORE_A_DOOR = r"(?<![\dA-Za-z.:：/打拨报-])"
"""110 and 120 are called, not lived in."""
_SEVERAL = rf"{_NUMERAL}(?:\s*(?:[、,，/／和及跟与或]|以及)\s*{_NUMERAL})*"
_COUNTS = rf"(?!\s*(?:{_MEASURE}|多|余|回|线))"
_LISTED = re.compile(
    rf"{_BEFORE_A_DOOR}{_NUMERAL}(?:\s*(?:[、,，/／和及跟与或]|以及)\s*{_NUMERAL})+(?=\s*[都也全]?(?:{_DWELLER}|{_TROUBLE}|{_TELLS}))"
)
_NAMED = rf"{SURNAME}{HAN}{{0,3}}\*|\*(?!\*{{3}}\d)|{SURNAME}{HAN}{{1,2}}家"
_BARE = re.compile(rf"{_BEFORE_A_DOOR}{_NUMERAL}(?=\s*(?:{_DWELLER}|{_TROUBLE}|把|的|{_NAMED}))")
_TELLING = re.compile(rf"{_BEFORE_A_DOOR}{NO_SERVICE}{_NUMERAL}(?=\s*(?:{_TELLS}))")
_BESIDE_DOOR = re.compile(
    rf"({BESIDE})(的|那家|这家|了)?\s*{_NUMERAL}(?!\s*(?:次|个|元|人|户|多|年|天|米|平|块|件|回|点))"
)
_AT_HOME = re.compile(
    rf"((?<![每各多几全商大人国专回一两三四五六七八九十百千万])家|住在?|搬到|[找问敲喊](?:过|了|到)?|联系|通知)\s*{NO_SERVICE}{_SEVERAL}{_COUNTS}"
)
_REACHED = re.compile(
    rf"([漏渗流淌滴跑返冒溢灌飘串传震吵](?:水|油|烟|味|音|响)?(?:到|给|进|至)了?|影响到?了?|波及到?了?)\s*{_SEVERAL}{_COUNTS}"
)


def doors_hidden(text: str) -> str:
    """3栋2-6 → 3栋**, 501室 → **: what a building, a unit, dashes or a 室 make a door of. Days stay."""
    text = _AFTER_BUILDING.sub(rf"\1{HIDDEN}", sides_hidden(text))
    text = told_doors_hidden(_ROOM.sub(HIDDEN, _UNIT_AND_DOOR.sub(HIDDEN, text)))
    return _SLASHED.sub(HIDDEN, _DASHED.sub(unless_a_day, text))


def bare_doors_hidden(text: str) -> str:
    """家1804门口 → 家**门口: three or four digits beside a word that makes a door of them. Run after names are hidden,
    since somebody's name makes a door of the digits before it."""
    text = _BARE.sub(HIDDEN, _LISTED.sub(HIDDEN, text))
    text = _BESIDE_DOOR.sub(rf"\1{HIDDEN}", _TELLING.sub(HIDDEN, text))
    return _REACHED.sub(rf"\1{HIDDEN}", _AT_HOME.sub(rf"\1{HIDDEN}", text))


def building_in(text: str) -> str:
    """The first building that a text names, as it is written there."""
    found = _FIRST_BUILDING.search(text)
    return found.group() if found else ""


def unless_a_day(found: re.Match[str]) -> str:
    return found.group() if _DAY.fullmatch(found.group()) else HIDDEN


_FIRST_BUILDING = re.compile(_BUILDING)

"""What a text may say on a public page: no phone, no identity number, no door, no name, whoever typed it and however.

Rules of `domain.md` §7.5. Where a mark could be a door or a quantity, the quantity has to be recognised to stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.demands.entry import CATEGORY_NAMES, CUT, Category, first_clause, shorten
from facilitator.domain.demands.naming_words import may_name_somebody
from facilitator.domain.demands.neighbour_words import against_a_neighbour, neighbours_hidden
from facilitator.domain.demands.publishing import PERSONAL
from facilitator.domain.people.frequent_surnames import FREQUENT_SURNAMES
from facilitator.domain.people.masking import STAR, mask_name
from facilitator.domain.people.spellings import ADDRESSED, plain_letter, unseen
from facilitator.domain.people.surnames import COMPOUND_SURNAMES

HIDDEN = "**"
UNSAFE = 12
"""Characters before a cut that may be the half of a phone number, where the text it was cut from is gone."""
_CHINESE = "零〇○一二三四五六七八九十百两"
_SPOKEN_DIGITS = "零〇○一二三四五六七八九幺两"
_BUILDING_MARK = r"(?:号楼|号院|栋|幢|座|#楼|#)"
_NUMBER = rf"(?:\d{{1,3}}|[A-Za-z]|[{_CHINESE}甲乙丙丁]{{1,3}})"
_BUILDING = rf"(?:{_NUMBER}\s*{_BUILDING_MARK})"
_MEASURE = (
    r"(?:个|盏|户|次|天|年|月|日|周|点|时|分|秒|米|公里|厘米|平|元|块|万|千|辆|台|人|位|名|家|棵|株|处|条|只|根|扇|层楼|栋|"
    r"幢|座|号楼|号院|#|件|张|把|组|套|吨|度|岁|倍|成|%|路|车|kw|KW|m|M)"
)
_DOOR_MARK = r"(?:单元|门洞|门(?![禁口卫前后铃外锁])|层|楼(?![道梯顶])|号|室|房|之)"
_BETWEEN = r"[\s的,，·/~～.—–－-]*"
_SPOKEN_DOOR = rf"[{_CHINESE}]{{1,4}}(?=\s*{_DOOR_MARK})|[{_SPOKEN_DIGITS}]{{3,4}}"
_FIRST = rf"(?:\d{{1,5}}(?=\s*(?:{_DOOR_MARK}|[-—–－/~～.]))|\d{{1,5}}(?!\d|\s*{_MEASURE})|{_SPOKEN_DOOR})"
_CHAIN = rf"{_FIRST}\s*{_DOOR_MARK}?(?:{_BETWEEN}(?:\d{{1,5}}|{_SPOKEN_DOOR})\s*{_DOOR_MARK}?)*"
_AFTER_BUILDING = re.compile(rf"({_BUILDING}){_BETWEEN}{_CHAIN}")
_UNIT_AND_DOOR = re.compile(rf"(?:\d{{1,3}}|[{_CHINESE}]{{1,3}})\s*单元(?:{_BETWEEN}{_CHAIN})?")
_ROOM = re.compile(rf"(?:\d{{2,5}}|[{_SPOKEN_DIGITS}]{{3,4}})\s*(?:室|号房|房|号住户|号家)")
_DASHED = re.compile(
    rf"(?<![\d./-])[(（]?\d{{1,3}}[)）]?(?:\s*[-—–－#]\s*[(（]?\d{{1,4}}[)）]?)+(?!\d|\s*{_MEASURE})"
)
_LONG = re.compile(r"(?<!\d)\d(?:[\s\-—–－._,，()（）/／·•・~～]{0,2}\d){6,}[Xx]?(?!\d)")
_APART = r"[^0-9\u4e00-\u9fff]{0,3}"
_MOBILE = re.compile(rf"(?<!\d)1[3-9]\d{_APART}\d{{4}}{_APART}\d{{4}}(?!\d)")
_SPOKEN = re.compile(rf"[{_SPOKEN_DIGITS}](?:\s?[{_SPOKEN_DIGITS}]){{6,}}")
_DAY = re.compile(r"(?:19|20)\d\d[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?")
_ACCOUNT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*|(?:微信号?|wechat|wx|vx|qq)\s*(?:号|是|为)?\s*[:：]?\s*[A-Za-z0-9][-\w]{4,}",
    re.ASCII | re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)[\w./?=&%#:+-]+", re.ASCII)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z]\s?[·•・.\-]?\s?(?=[A-Za-z]{0,6}\d)[A-Za-z\d]{4,6}"
)
_SURNAME = f"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{''.join(sorted(FREQUENT_SURNAMES))}])"
_CALLED = re.compile(rf"(?<![保公治平语])(?!任课)({_SURNAME})[\u4e00-\u9fff]{{0,2}}?(?:{ADDRESSED})")
_SURNAMED = re.compile(
    rf"(?:{_SURNAME})(?=姓(?:居民|住户|业主|老人|村民|邻居|女士|先生))|(?<=姓)(?:{_SURNAME})(?=[的，。,\s]|$)"
    rf"|(?<=[老小阿])(?:{_SURNAME})(?=[家说反住，。,、;；：:\s]|$)|(?<=\*\*)(?:{_SURNAME})(?=家)"
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
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_CLOSE = re.compile(r"[\s·•・‧．.\-]")
_GAP = r"[\s·•・‧．.。\-—–－_~～/／\\|,，、*'\"]{0,6}"
"""What people put between the letters of a name."""


@dataclass(frozen=True)
class ShownWords:
    """`title` is empty where the resident's own words stay inside; `building` where it would point at somebody."""

    title: str
    category_name: str
    building: str


def words_for_all(
    written: str | None,
    told: str | None,
    category: Category,
    building: str | None,
    names: Iterable[str | None],
    whole: str | None = None,
) -> ShownWords:
    """`written` is the office's own wording; `told` the resident's title, given only if they agreed, and `whole` the
    text that a title which ends in … was cut from; without either the line says what it is about and which building.
    A quarrel between neighbours is never told in the words of one of them, and words that may name somebody whom
    nobody knows here wait for the office. `names` are hidden wherever they stand."""
    names, uncut = tuple(names), _uncut(told or "", whole or "")
    if category in PERSONAL or against_a_neighbour(uncut):
        return ShownWords(masked(written or "", names), CATEGORY_NAMES[category], "")
    if written:
        return ShownWords(masked(written, names), CATEGORY_NAMES[category], building_only(building or ""))
    own = masked(uncut, names)
    if may_name_somebody(own):
        return ShownWords("", CATEGORY_NAMES[category], building_only(building or ""))
    return ShownWords(shorten(own) if uncut != told else own, CATEGORY_NAMES[category], building_only(building or ""))


def _uncut(title: str, whole: str) -> str:
    """A name or a number cut in two is recognised no more, so the text is hidden first and cut afterwards."""
    if not title.endswith(CUT):
        return title
    return first_clause(whole) if whole.startswith(title[: -len(CUT)]) else title[:-UNSAFE] + CUT


def masked(text: str, names: Iterable[str | None] = ()) -> str:
    """3栋2-6张阿姨 13800005678 → 3栋**张* **."""
    text = _readable(text)
    for name in sorted({part for written in names for part in _parts_of(written)}, key=len, reverse=True):
        text = _spelled(name).sub(_starred(name), text)
    text = _PLATE.sub(HIDDEN, text)
    text = _MOBILE.sub(HIDDEN, _LINK.sub(HIDDEN, _ACCOUNT.sub(HIDDEN, text)))
    text = _SPOKEN.sub(HIDDEN, _LONG.sub(_unless_a_day, text))
    text = _ROOM.sub(HIDDEN, _UNIT_AND_DOOR.sub(HIDDEN, _AFTER_BUILDING.sub(rf"\1{HIDDEN}", text)))
    text = _DASHED.sub(_unless_a_day, text)
    text = _LABELLED.sub(rf"\1\2{STAR}", text)
    return neighbours_hidden(_SURNAMED.sub(STAR, _CALLED.sub(rf"\1{STAR}", text)))


def _spelled(name: str) -> re.Pattern[str]:
    """The name as it may stand in a text, 赵铁柱, 赵　铁柱 or 赵-铁-柱, with what people add to it."""
    letters = (re.escape(letter) for letter in _CLOSE.sub("", name))
    return re.compile(f"{_GAP.join(letters)}(?:{ADDRESSED})?")


def _starred(name: str) -> str:
    """赵铁柱 → 赵*柱, 张阿姨 → 张*."""
    bare = re.sub(f"(?:{ADDRESSED})$", "", name)
    return f"{bare}{STAR}" if len(bare) == 1 else mask_name(name)


def building_only(text: str) -> str:
    """3号楼2单元501 → 3号楼; nothing where no building is named."""
    found = re.search(_BUILDING, _readable(text))
    return found.group().replace(" ", "") if found else ""


def _readable(text: str) -> str:
    """As `spellings` reads a text, but nothing is put back in its place here, so ⑩ may become two letters."""
    return "".join(_plain_letters(letter) for letter in text if not unseen(letter))


def _plain_letters(letter: str) -> str:
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) > 1 and folded.isascii() and folded.isalnum() else plain_letter(letter)


def _parts_of(name: str | None) -> tuple[str, ...]:
    """The name without what people add to it (王芳女士, 张建国（3栋）); of one character only as it was typed."""
    whole = _readable(name or "").strip()
    bare = re.sub(rf"(?:{ADDRESSED}|[(（].*|\s.*)$", "", whole)
    together = _CLOSE.sub("", whole)
    closed = re.sub(f"(?:{ADDRESSED})$", "", together)
    parts = {bare if len(bare) > 1 else together, closed if _HAN.fullmatch(closed) else bare} - {""}
    return tuple(part for part in parts if len(part) > 1 and (len(parts) == 1 or part not in COMPOUND_SURNAMES))


def _unless_a_day(found: re.Match[str]) -> str:
    return found.group() if _DAY.fullmatch(found.group()) else HIDDEN

"""Doors in two scripts at once, floors that say whose: 六0二室, 五楼刘大爷, 二楼左手马家. Rules of `domain.md` §7.5."""

from __future__ import annotations

import re

from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES
from facilitator.domain.people.titles import ADDRESSED, HAN, SURNAMES_OF_TWO

HIDDEN = "**"
_HAN_DIGITS = "一二三四五六七八九幺两"
_ZERO = "[零〇○0]"
_DIGIT = rf"[1-9{_HAN_DIGITS}]"
_ANY = rf"[\d零〇○十{_HAN_DIGITS}]"
_MIXED = rf"(?={_ANY}*\d)(?={_ANY}*[零〇○十{_HAN_DIGITS}])"
_MEASURED = (
    r"\s*(?:[年月日天个盏户次元块万千百米公里人名位条件号栋幢座楼层度%％线路多余]|直|起|样|些|般|定|共|[.:：/-]\d)"
)
_DOOR = re.compile(
    rf"(?<![\d零〇○十百千点第.:：/{_HAN_DIGITS}-]){_MIXED}{_DIGIT}{{1,2}}{_ZERO}{_DIGIT}(?!{_ANY})(?!{_MEASURED})"
)
_ROOM = re.compile(rf"{_MIXED}{_ANY}{{3,5}}\s*(?:室|号房|房号|号住户|号家)")
_FORMAL = "壹贰叁肆伍陆柒捌玖拾洞拐勾"
"""Numerals of receipts and of the telephone: 陆零贰室, 幺洞幺室. Few other words are made of them, so they are counted
only in front of a 室 or a 户."""
_WRITTEN_OUT = rf"(?:{_ANY}|[{_FORMAL}])"
_FORMAL_ROOM = re.compile(
    rf"(?={_WRITTEN_OUT}*[{_FORMAL}])(?:{_WRITTEN_OUT}{{2,5}}\s*(?:室|号房|房号|房间|号住户|号家|房(?![子屋产租价地顶东客]))"
    rf"|(?:(?![十拾]){_WRITTEN_OUT}){{3,5}}\s*[户家])"
)
_FORMAL_FLOOR = re.compile(
    rf"[{_FORMAL}]{{1,3}}\s*[楼层]\s*(?:靠|朝)?(?:[东南西北左右]|中间)[手边侧面头]?的?(?:第?[一二三四五六])?[户家间]"
)
_BEFORE_WORDS = re.compile(
    r"(?<![\d.:：/第共约达超近a-zA-Z—–-])(?!(?:19|20)\d\d(?!\d)|1[12]\d(?!\d)|999)\d{3,4}"
    rf"\s*[-—–－](?=\s*{HAN})(?!{_MEASURED})"
)
"""601-漏水; a number with its measure behind the dash is none."""
_SIDE = r"(?:靠|朝)?(?:[东南西北左右]|中间)[手边侧面头]?的?"
_FAMILY = (
    rf"(?=(?:{SURNAMES_OF_TWO}|[{PLAIN_SURNAMES}马林黄田江龙史毛钱严][某]?)"
    rf"(?:{HAN}{{0,2}}(?:{ADDRESSED}|家(?![具庭园长电]))|{HAN}{{0,2}}\*))"
)
_FLOOR = re.compile(rf"(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|[顶底])\s*[楼层]\s*(?:的|{_SIDE})*{_FAMILY}")


def floors_of_somebody(text: str) -> tuple[str, ...]:
    """五楼 of 五楼刘大爷, 六楼 of 六楼赵家: in a building that is named, few can be meant."""
    return tuple(_FLOOR.findall(text))


def floors_hidden(text: str) -> str:
    """六0二室漏水 → **漏水; 五楼刘大爷 → **刘大爷, whose name the other rules hide; 陆零贰室 and 601-漏水 as well."""
    text = _BEFORE_WORDS.sub(HIDDEN, _FORMAL_FLOOR.sub(HIDDEN, _FORMAL_ROOM.sub(HIDDEN, text)))
    return _FLOOR.sub(HIDDEN, _DOOR.sub(HIDDEN, _ROOM.sub(HIDDEN, text)))

"""Which column of somebody's list means what: guessed from its heading, corrected with --map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

HEADER_WITHIN = 20
"""Titles, dates and remarks may stand above the headings, but not more than this many rows."""


class Field(StrEnum):
    """What the roll wants to know; the words are what `--map 列=字段` takes."""

    KIND = "类别"
    BUILDING = "楼栋"
    STAIRCASE = "单元"
    DOOR = "门牌"
    NAME = "姓名"
    AREA = "面积"
    HOUSEHOLDS = "代表户数"
    REPRESENTATIVE = "居民代表"
    WEIGHT = "票数"
    OCCUPANCY = "居住情况"
    MOVED_IN = "迁入日期"
    MOVED_OUT = "迁出日期"
    PERSONS = "人口"


HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.KIND: ("类别", "类型", "身份", "成员类别"),
    Field.BUILDING: ("楼栋", "楼栋号", "楼号", "栋号", "幢号", "栋", "幢"),
    Field.STAIRCASE: ("单元", "单元号"),
    Field.DOOR: ("门牌", "门牌号", "房号", "房间号", "室", "室号"),
    Field.NAME: ("姓名", "户主", "户主姓名", "代表姓名", "业主", "业主姓名", "产权人", "户代表"),
    Field.AREA: ("面积", "建筑面积", "产权面积", "专有面积", "专有部分面积"),
    Field.HOUSEHOLDS: ("代表户数", "户数", "所代表户数"),
    Field.REPRESENTATIVE: ("居民代表", "是否代表", "是否居民代表"),
    Field.WEIGHT: ("票数", "票权"),
    Field.OCCUPANCY: ("居住情况", "居住状态", "居住", "入住情况"),
    Field.MOVED_IN: ("迁入日期", "迁入", "入住日期", "入住时间"),
    Field.MOVED_OUT: ("迁出日期", "迁出", "搬走日期"),
    Field.PERSONS: ("人口", "人口数", "家庭人口", "常住人口", "家庭人数", "居住人数"),
}
_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}


@dataclass(frozen=True)
class Columns:
    """`row` is the row of the headings, from 1; `at` says which column (from 0) holds a field."""

    row: int
    at: Mapping[Field, int]
    headings: Mapping[Field, str]
    unused: tuple[str, ...]


def find_columns(rows: Sequence[Sequence[str]], mapped: Mapping[str, Field]) -> Columns | None:
    """The first row with at least two headings that the roll knows, one of them a name or a door; None without one."""
    for number, row in enumerate(rows[:HEADER_WITHIN], 1):
        at: dict[Field, int] = {}
        for place, heading in enumerate(row):
            field = mapped.get(heading) or _FIELD_OF.get(plain_heading(heading))
            if field is not None:
                at.setdefault(field, place)
        if len(at) >= 2 and (Field.NAME in at or Field.DOOR in at):
            unused = tuple(heading for place, heading in enumerate(row) if heading and place not in at.values())
            return Columns(number, at, {field: row[place] for field, place in at.items()}, unused)
    return None


def plain_heading(heading: str) -> str:
    """建筑面积(㎡) → 建筑面积; spaces, brackets and a star for required fields say nothing."""
    return re.sub(r"[(（\[【].*$|[\s*＊:：]", "", heading)

"""Which column of somebody's table means what: guessed from its heading, corrected with a mapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.words import N_

HEADER_WITHIN = 10
"""Titles, units and group headings may stand above the headings, but not more rows than this."""


class Field(StrEnum):
    """What a line of the ledger takes from a table; `SKIP` is a column that must not be read."""

    EXTERNAL_REF = "external_ref"
    REPORTER_NAME = "reporter_name"
    TITLE = "title"
    HAPPENED_ON = "happened_on"
    DESCRIPTION = "description"
    CATEGORY = "category"
    CHANNEL = "channel"
    CONTACT = "contact"
    GRID = "grid"
    BUILDING = "building"
    LOCATION = "location"
    AFFECTED_HOUSEHOLDS = "affected_households"
    SKIP = "skip"


FIELD_NAMES: Mapping[Field, str] = {
    Field.EXTERNAL_REF: N_("来源编号"),
    Field.REPORTER_NAME: N_("诉求人"),
    Field.TITLE: N_("标题"),
    Field.HAPPENED_ON: N_("发生日期"),
    Field.DESCRIPTION: N_("内容"),
    Field.CATEGORY: N_("需求类别"),
    Field.CHANNEL: N_("来源渠道"),
    Field.CONTACT: N_("联系电话"),
    Field.GRID: N_("小区（网格）"),
    Field.BUILDING: N_("楼栋"),
    Field.LOCATION: N_("地点"),
    Field.AFFECTED_HOUSEHOLDS: N_("涉及户数"),
    Field.SKIP: N_("不导入"),
}
WORDS = (Field.TITLE, Field.DESCRIPTION)
"""One of these a table must have."""

_ABOUT = "留言|诉求|群众|居民|市民|反映|投诉|来电|来访|工单|问题|需求|事项|信访|咨询|发生|具体|详细"
"""What headings put before the word that counts; anything else before it (办结时间, 登记日期) means another thing."""

_STEMS: Mapping[Field, str] = {
    Field.EXTERNAL_REF: "编号|单号|来源编号|原编号",
    Field.REPORTER_NAME: "用户|人|者|姓名|人姓名|称呼|人称呼|联系人",
    Field.TITLE: "主题|标题|名称",
    Field.HAPPENED_ON: "时间|日期",
    Field.DESCRIPTION: "详情|内容|描述|正文|情况",
    Field.CATEGORY: "类别|类型|分类|一级分类|一级类别",
    Field.CHANNEL: "来源|渠道|来源渠道|方式",
    Field.CONTACT: "电话|手机|手机号|手机号码|电话号码|联系电话|联系方式|人电话",
    Field.GRID: "小区|网格|小区/网格|所属网格|所属小区|院落",
    Field.BUILDING: "楼栋|楼栋号|楼号|栋号|楼栋户号",
    Field.LOCATION: "地址|地点|位置|事发地点",
    Field.AFFECTED_HOUSEHOLDS: "户数|涉及户数|影响户数|受影响户数",
}
_PATTERNS = {field: re.compile(f"(?:{_ABOUT})*(?:{stems})") for field, stems in _STEMS.items()}
_ALONE = frozenset({"留言", "诉求", "需求", "问题", "事项"})
"""Headings that are the wish itself."""


@dataclass(frozen=True)
class Columns:
    """`row` is the row of the headings, from 1; `at` says which column (from 0) holds a field."""

    row: int
    at: Mapping[Field, int]
    headings: tuple[str, ...]

    def cells(self, row: Sequence[str]) -> dict[Field, str]:
        """What the row says about each field that the table has."""
        return {field: row[place] if place < len(row) else "" for field, place in self.at.items()}

    def heading(self, field: Field) -> str:
        """What the table calls the field; the ledger's own word where the table has none."""
        return self.headings[self.at[field]] if field in self.at else FIELD_NAMES[field]

    def first_of(self, fields: Sequence[Field]) -> Field:
        """The first of these fields that the table has."""
        return next(field for field in fields if field in self.at)

    @property
    def plain(self) -> frozenset[str]:
        """The headings as a mapping names them."""
        return frozenset(plain_heading(heading) for heading in self.headings)

    @property
    def unused(self) -> tuple[str, ...]:
        used = set(self.at.values())
        return tuple(heading for place, heading in enumerate(self.headings) if heading and place not in used)


def find_columns(rows: Sequence[Sequence[str]], mapped: Mapping[str, Field]) -> Columns | None:
    """The first row that names the most fields, the wish itself among them; None where no row does.

    `mapped` holds plain headings (see `plain_heading`); what it says goes before any guess.
    """
    best: Columns | None = None
    for number, row in enumerate(rows[:HEADER_WITHIN], 1):
        at = _places(row, mapped)
        told = set(at) & set(mapped.values())
        if not set(WORDS) & (set(at) if len(at) > 1 else told):
            continue
        if best is None or len(at) > len(best.at):
            best = Columns(number, at, tuple(clean_line(heading) for heading in row))
    return best


def _places(row: Sequence[str], mapped: Mapping[str, Field]) -> dict[Field, int]:
    plain = [plain_heading(heading) for heading in row]
    told = {mapped[heading]: place for place, heading in enumerate(plain) if heading in mapped}
    told.pop(Field.SKIP, None)
    for place, heading in enumerate(plain):
        if heading not in mapped:
            for field in _guesses(heading):
                told.setdefault(field, place)
    return dict(sorted(told.items(), key=lambda found: found[1]))


def _guesses(heading: str) -> Iterator[Field]:
    if heading in _ALONE:
        yield Field.DESCRIPTION
        return
    for field, pattern in _PATTERNS.items():
        if heading == FIELD_NAMES[field] or heading == field or pattern.fullmatch(heading):
            yield field
            return


def plain_heading(heading: str) -> str:
    """联系电话（手机）* → 联系电话; spaces, brackets and a star for required fields say nothing."""
    return re.sub(r"[(（\[【].*$|[\s*＊:：]", "", clean_line(heading))

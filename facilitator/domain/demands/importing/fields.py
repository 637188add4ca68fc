"""What a line of the ledger takes from a table, and what offices call it in their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.words import N_


class Field(StrEnum):
    """`TOLD` is kept by its heading, word for word; `SERIAL` is the running number of a sheet, which means nothing;
    `SKIP` is a column that must not be read."""

    EXTERNAL_REF = "external_ref"
    REPORTER_NAME = "reporter_name"
    TITLE = "title"
    HAPPENED_ON = "happened_on"
    REGISTERED_ON = "registered_on"
    DESCRIPTION = "description"
    CATEGORY = "category"
    CHANNEL = "channel"
    CONTACT = "contact"
    GRID = "grid"
    RESIDENTS_GROUP = "residents_group"
    BUILDING = "building"
    LOCATION = "location"
    AFFECTED_HOUSEHOLDS = "affected_households"
    SUPPORTERS_TOLD = "supporters_told"
    RESPONSIBLE_PARTY = "responsible_party"
    ASSIGNEE = "assignee"
    COOPERATING = "cooperating"
    DEADLINE = "deadline"
    NUMBER = "number"
    DEMAND = "demand"
    TOLD = "told"
    SERIAL = "serial"
    SKIP = "skip"


FIELD_NAMES: Mapping[Field, str] = {
    Field.EXTERNAL_REF: N_("来源编号"),
    Field.REPORTER_NAME: N_("诉求人"),
    Field.TITLE: N_("标题"),
    Field.HAPPENED_ON: N_("发生日期"),
    Field.REGISTERED_ON: N_("登记日期"),
    Field.DESCRIPTION: N_("内容"),
    Field.CATEGORY: N_("需求类别"),
    Field.CHANNEL: N_("来源渠道"),
    Field.CONTACT: N_("联系电话"),
    Field.GRID: N_("小区（网格）"),
    Field.RESIDENTS_GROUP: N_("居民小组"),
    Field.BUILDING: N_("楼栋户号"),
    Field.LOCATION: N_("地点"),
    Field.AFFECTED_HOUSEHOLDS: N_("涉及户数"),
    Field.SUPPORTERS_TOLD: N_("附议人数"),
    Field.RESPONSIBLE_PARTY: N_("责任主体"),
    Field.ASSIGNEE: N_("责任人"),
    Field.COOPERATING: N_("配合单位"),
    Field.DEADLINE: N_("办理时限"),
    Field.NUMBER: N_("台账编号"),
    Field.DEMAND: N_("系统编号"),
    Field.TOLD: N_("原样留存"),
    Field.SERIAL: N_("序号"),
    Field.SKIP: N_("不导入"),
}
WORDS = (Field.TITLE, Field.DESCRIPTION)
"""One of these a table must have."""
SKIPPED = (Field.SERIAL, Field.SKIP)
NOT_READ = (Field.TOLD, *SKIPPED)

_ABOUT = "留言|诉求|群众|居民|市民|反映|投诉|来电|来访|工单|问题|需求|事项|信访|咨询|发生|具体|详细"
"""What headings put before the word that counts; anything else before it (办结时间) means another thing."""

_STEMS: Mapping[Field, str] = {
    Field.EXTERNAL_REF: "编号|单号|来源编号|原编号|登记编号|登记号",
    Field.REPORTER_NAME: "用户|人|者|姓名|人姓名|称呼|人称呼|联系人",
    Field.TITLE: "主题|标题|名称",
    Field.HAPPENED_ON: "时间|日期",
    Field.REGISTERED_ON: "登记日期|登记时间",
    Field.DESCRIPTION: "详情|内容|描述|正文|情况",
    Field.CATEGORY: "类别|类型|分类|一级分类|一级类别",
    Field.CHANNEL: "来源|渠道|来源渠道|方式",
    Field.CONTACT: "电话|手机|手机号|手机号码|电话号码|联系电话|联系方式|人电话",
    Field.GRID: "小区|网格|小区/网格|所属网格|所属小区|院落",
    Field.RESIDENTS_GROUP: "小组|所属小组",
    Field.BUILDING: "楼栋|楼栋号|楼号|栋号|楼栋户号",
    Field.LOCATION: "地址|地点|位置|事发地点",
    Field.AFFECTED_HOUSEHOLDS: "户数|涉及户数|影响户数|受影响户数",
    Field.SUPPORTERS_TOLD: "附议人数|附议数",
    Field.RESPONSIBLE_PARTY: "责任主体|责任单位|主办单位",
    Field.ASSIGNEE: "责任人|经办人|承办人",
    Field.COOPERATING: "配合单位|协办单位",
    Field.DEADLINE: "办理时限|办理期限|办结时限|完成时限",
    Field.NUMBER: "台账编号|台账号",
    Field.DEMAND: "系统编号",
    Field.SERIAL: "序号|行号",
}
_PATTERNS = {field: re.compile(f"(?:{_ABOUT})*(?:{stems})") for field, stems in _STEMS.items()}
_ALONE = frozenset({"留言", "诉求", "需求", "问题", "事项"})
"""Headings that are the wish itself."""


def field_of(heading: str) -> Field | None:
    """The field that a plain heading means; None for one that means nothing here."""
    return next(_guesses(heading), None)


def _guesses(heading: str) -> Iterator[Field]:
    if heading in _ALONE:
        yield Field.DESCRIPTION
        return
    for field, pattern in _PATTERNS.items():
        if heading in (plain_heading(FIELD_NAMES[field]), field) or pattern.fullmatch(heading):
            yield field
            return


def plain_heading(heading: str) -> str:
    """联系电话（手机）* → 联系电话; spaces, brackets and a star for required fields say nothing."""
    return re.sub(r"[(（\[【].*$|[\s*＊:：]", "", clean_line(heading))


def letters(place: int) -> str:
    """Column 0 is A, 25 is Z, 26 is AA."""
    before, last = divmod(place, 26)
    return (letters(before - 1) if before else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[last]

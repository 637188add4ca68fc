"""How the fields of a demand are called on forms and in its story."""

from __future__ import annotations

from flask_babel import gettext as _

from facilitator.domain.words import N_

FIELD_NAMES = {
    "title": N_("标题"),
    "description": N_("内容"),
    "category": N_("类别"),
    "channel": N_("来源"),
    "grid": N_("小区或网格"),
    "building": N_("楼栋"),
    "location": N_("具体位置"),
    "affected_households": N_("涉及户数"),
    "happened_on": N_("发生日期"),
    "reporter_name": N_("称呼"),
    "contact": N_("联系电话"),
    "external_ref": N_("来源编号"),
    "assignee": N_("经办人"),
    "deadline": N_("办理时限"),
    "responsible_party": N_("责任主体"),
    "public_ok": N_("本人同意公示时显示"),
    "residents_group": N_("居民小组"),
    "cooperating": N_("协助单位"),
    "source_category": N_("原类别"),
    "supporters_told": N_("附议人数"),
    "told": N_("表里的其他列"),
    "restricted": N_("只给管台账的人看"),
}


def names_of_fields(listed: str) -> str:
    """category、building → 类别、楼栋."""
    return "、".join(_(FIELD_NAMES.get(name, name)) for name in listed.split("、"))

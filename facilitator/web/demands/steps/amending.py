"""The form that puts wrong entries right: everything as it stands, to be written over."""

from __future__ import annotations

from typing import Any, ClassVar

from wtforms import BooleanField, HiddenField, SelectField, StringField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.demands.entry import CATEGORY_NAMES, LIMITS, MOST_HOUSEHOLDS, TITLE_LIMIT
from facilitator.domain.errors import Conflict, Refusal
from facilitator.domain.words import N_
from facilitator.services.demands.detail import DemandInFull
from facilitator.web.demands.steps.step import DemandForm
from facilitator.web.forms import MOST_DIGITS, AtMost, CountField, DayField, Needed

_TEXTS = ("grid", "building", "location", "reporter_name", "contact", "assignee")


class AmendForm(DemandForm):
    """An emptied text is taken away, so an empty one is sent as such. Where somebody else was faster, what they wrote
    is told, what was typed stays, and saving once more is meant."""

    offered: ClassVar[dict[str, Any]] = {"category": CATEGORY_NAMES}

    title = StringField(N_("标题"), [Needed(N_("标题不能空着。")), AtMost(TITLE_LIMIT)])
    category = SelectField(N_("类别"))
    grid = StringField(N_("小区或网格"), [AtMost(LIMITS["grid"])])
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    location = StringField(N_("具体位置"), [AtMost(LIMITS["location"])])
    affected_households = CountField(
        N_("涉及户数"), [Optional(), NumberRange(0, MOST_HOUSEHOLDS, N_("涉及户数请填整数。"))]
    )
    happened_on = DayField(N_("发生日期"), [Optional()])
    reporter_name = StringField(N_("称呼"), [AtMost(LIMITS["reporter_name"])])
    contact = StringField(N_("联系电话"), [AtMost(LIMITS["contact"])])
    assignee = StringField(N_("经办人"), [AtMost(40)])
    public_ok = BooleanField(N_("本人同意公示时显示（不写姓名）"))
    restricted = BooleanField(N_("只给管台账的人看"))
    revision = HiddenField()

    def usual(self, demand: DemandInFull) -> None:
        for field in self:
            if hasattr(demand, field.short_name):
                field.data = getattr(demand, field.short_name)

    def values(self) -> dict[str, Any]:
        seen = str(self.revision.data or "")
        revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < MOST_DIGITS else None
        return {**super().values(), **{name: self[name].data or "" for name in _TEXTS}, "revision": revision}

    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        if isinstance(refusal, Conflict):
            self.revision.data = str(refusal.details["revision"])

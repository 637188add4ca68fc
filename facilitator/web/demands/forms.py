"""The form of the ledger: one slip typed in."""

from __future__ import annotations

from typing import Any

from flask_babel import gettext as _
from wtforms import BooleanField, Field, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.demands.entry import (
    CATEGORY_NAMES,
    CHANNEL_NAMES,
    DESCRIPTION_LIMIT,
    LIMITS,
    TITLE_LIMIT,
    Category,
    Channel,
)
from facilitator.domain.words import N_
from facilitator.services.demands.register import RegisterDemand
from facilitator.web.demands.guessing import BY_CONTENT, chosen_or_proposed, keywords
from facilitator.web.forms import AtMost, CountField, DayField, Needed, PaperForm, choices


class SlipForm(PaperForm):
    """A 需求征集单: what, which building, who; everything else may stay empty. `key` is new for every slip, so that
    one that is sent twice is registered once."""

    key = HiddenField()
    description = TextAreaField(N_("内容"), [Needed(N_("请写清楚是什么事、在哪里。")), AtMost(DESCRIPTION_LIMIT)])
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    reporter_name = StringField(N_("称呼"), [AtMost(LIMITS["reporter_name"])])
    title = StringField(N_("标题"), [AtMost(TITLE_LIMIT)])
    category = SelectField(N_("类别"), default="")
    channel = SelectField(N_("来源"), default=Channel.WALK_IN.value)
    contact = StringField(N_("联系电话"), [AtMost(LIMITS["contact"])])
    location = StringField(N_("具体位置"), [AtMost(LIMITS["location"])])
    grid = StringField(N_("小区或网格"), [AtMost(LIMITS["grid"])])
    affected_households = CountField(
        N_("涉及户数"), [Optional(), NumberRange(0, 1_000_000, N_("涉及户数请填整数。"))]
    )
    happened_on = DayField(N_("发生日期"), [Optional()])
    external_ref = StringField(N_("来源编号"), [AtMost(LIMITS["external_ref"])])
    public_ok = BooleanField(N_("本人同意公示时显示（不写姓名）"))

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.category.choices = [("", _(BY_CONTENT)), *choices(CATEGORY_NAMES)]
        self.channel.choices = choices(CHANNEL_NAMES)

    def validate_category(self, field: Field) -> None:
        chosen_or_proposed(field, self.description.data or "")

    @property
    def keywords(self) -> str:
        return keywords()

    @property
    def more_is_wrong(self) -> bool:
        """Whether a field behind 更多 has to be looked at again."""
        return bool(set(self.errors) - {"description", "building", "reporter_name", "category"})

    def command(self) -> RegisterDemand:
        return RegisterDemand(
            title=self.title.data or "",
            description=self.description.data or "",
            category=Category(self.category.data),
            channel=Channel(self.channel.data),
            reporter_name=self.reporter_name.data or None,
            contact=self.contact.data or None,
            grid=self.grid.data or None,
            building=self.building.data or None,
            location=self.location.data or None,
            affected_households=self.affected_households.data,
            happened_on=self.happened_on.data,
            external_ref=self.external_ref.data or None,
            public_ok=bool(self.public_ok.data),
        )

"""The slip on a resident's phone: the fields of the paper in plain words, everything but the matter may stay empty."""

from __future__ import annotations

from typing import Any

from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from facilitator.domain.demands.entry import CATEGORY_NAMES, LIMITS, Category
from facilitator.domain.demands.never_kept import holds_identity_number, without_identity_numbers
from facilitator.domain.demands.slip import (
    AGE_BAND_NAMES,
    SELF_URGENCY_NAMES,
    SLIP_LIMITS,
    WILLING_NAMES,
    AgeBand,
    SelfUrgency,
    Willing,
    slip_field,
)
from facilitator.domain.words import N_
from facilitator.services.demands.send_slip import DESCRIPTION_LIMIT, SendSlip
from facilitator.services.upload import Upload
from facilitator.web.forms import AtMost, CountField, Needed, PaperForm, choices

SAY_WHAT = N_("请写一句是什么事。")


class NeedForm(PaperForm):
    """`key` makes the slip count once, however often it is sent."""

    key = HiddenField()
    description = TextAreaField(slip_field("description").label, [Needed(SAY_WHAT), AtMost(DESCRIPTION_LIMIT)])
    building = StringField(slip_field("building").label, [AtMost(LIMITS["building"])])
    reporter_name = StringField(slip_field("reporter_name").label, [AtMost(LIMITS["reporter_name"])])
    contact = StringField(slip_field("contact").label, [AtMost(LIMITS["contact"])])
    location = StringField(slip_field("location").label, [AtMost(LIMITS["location"])])
    since = StringField(slip_field("since").label, [AtMost(SLIP_LIMITS["since"])])
    affected_households = CountField(
        slip_field("affected_households").label, [Optional(), NumberRange(0, 1_000_000, N_("请填户数，例如 3。"))]
    )
    category = SelectField(slip_field("category").label, default="")
    wish = TextAreaField(slip_field("wish").label, [AtMost(SLIP_LIMITS["wish"])])
    willing = SelectMultipleField(
        slip_field("willing").label, option_widget=CheckboxInput(), widget=ListWidget(prefix_label=False)
    )
    self_urgency = RadioField(slip_field("self_urgency").label, default="")
    age_band = SelectField(slip_field("age_band").label, default="")
    proxy_filled = BooleanField(N_("我是帮别人填的"))
    proxy_name = StringField(N_("您是哪位"), [AtMost(SLIP_LIMITS["proxy_name"])])
    read_back = BooleanField(N_("念给本人听过，本人点头"))
    file = FileField(N_("拍一张照片（可以没有）"))
    public_ok = BooleanField(slip_field("public_ok").label)

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.category.choices = [("", N_("不清楚，请工作人员看")), *choices(CATEGORY_NAMES)]
        self.willing.choices = choices(WILLING_NAMES)
        self.self_urgency.choices = [*choices(SELF_URGENCY_NAMES), ("", N_("说不好"))]
        self.age_band.choices = [("", N_("不填")), *choices(AGE_BAND_NAMES)]

    @property
    def more_is_wrong(self) -> bool:
        return bool(set(self.errors) - {"description", "building", "reporter_name", "contact", "file"})

    @property
    def told_too_much(self) -> bool:
        """An identity number stood somewhere: it is left out, and the page says so."""
        return any(holds_identity_number(text) for text in self.data.values() if isinstance(text, str))

    def command(self, grid: str | None, session: str | None) -> SendSlip:
        texts = ("building", "reporter_name", "contact", "location", "since", "wish", "proxy_name")
        return SendSlip(
            description=without_identity_numbers((self.description.data or "").replace("\r\n", "\n")),
            **{name: without_identity_numbers(self[name].data or "") or None for name in texts},
            category=Category(self.category.data) if self.category.data else None,
            affected_households=self.affected_households.data,
            willing=tuple(Willing(one) for one in self.willing.data or ()),
            self_urgency=SelfUrgency(self.self_urgency.data) if self.self_urgency.data else None,
            age_band=AgeBand(self.age_band.data) if self.age_band.data else None,
            proxy_filled=bool(self.proxy_filled.data),
            read_back=bool(self.read_back.data),
            public_ok=bool(self.public_ok.data),
            grid=grid,
            session=session,
            file=self._photo(),
        )

    def _photo(self) -> Upload | None:
        """A browser sends an empty part where nothing was picked."""
        picked = self.file.data
        return Upload(picked.filename, picked.read()) if picked and picked.filename else None

"""A pile of paper slips typed in: the slip with everything it may tell, and what stays from one slip to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from flask_babel import gettext as _
from wtforms import BooleanField, RadioField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.widgets import CheckboxInput, ListWidget

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
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.demands.register import RegisterDemand
from facilitator.web.demands.forms import SlipForm
from facilitator.web.forms import AtMost, choices

Meeting = tuple[str, str, dict[str, str]]
"""Its id, how it is called, and what choosing it tells the script."""
NOT_SAID = N_("没写")
STAYS = ("channel", "grid", "session")
"""Fields that the next slip of the pile begins with."""


class TypedSlipForm(SlipForm):
    """Everything that stands on the paper."""

    session = SelectField(N_("哪次会上填的"), default="")
    slip_no = StringField(N_("单子编号"), [AtMost(SLIP_LIMITS["slip_no"])])
    age_band = SelectField(slip_field("age_band").label, default="")
    since = StringField(slip_field("since").label, [AtMost(SLIP_LIMITS["since"])])
    wish = TextAreaField(slip_field("wish").label, [AtMost(SLIP_LIMITS["wish"])])
    willing = SelectMultipleField(
        slip_field("willing").label, option_widget=CheckboxInput(), widget=ListWidget(prefix_label=False)
    )
    self_urgency = RadioField(slip_field("self_urgency").label, default="")
    proxy_filled = BooleanField(slip_field("proxy_filled").label)
    proxy_name = StringField(slip_field("proxy_name").label, [AtMost(SLIP_LIMITS["proxy_name"])])
    read_back = BooleanField(N_("已念给本人听，本人点头"))

    def __init__(self, sessions: Sequence[Meeting], **values: Any) -> None:
        super().__init__(**values)
        self.session.choices = [("", _("不是会上填的")), *sessions]
        self.age_band.choices = [("", _(NOT_SAID)), *choices(AGE_BAND_NAMES)]
        self.willing.choices = choices(WILLING_NAMES)
        self.self_urgency.choices = [("", _(NOT_SAID)), *choices(SELF_URGENCY_NAMES)]

    def command(self) -> RegisterDemand:
        """Raises nothing: what is wrong with it the door says."""
        return RegisterDemand(**vars(super().command()) | self._extras())

    def as_draft(self) -> MakeDraft:
        """What another hand wrote and nobody read back yet waits as a draft (T1)."""
        told = vars(super().command()) | self._extras()
        return MakeDraft(**{field.name: told[field.name] for field in fields(MakeDraft) if field.name in told})

    @property
    def waits(self) -> bool:
        by_another = self.proxy_filled.data or (self.proxy_name.data or "").strip()
        return bool(by_another) and not self.read_back.data

    def _extras(self) -> dict[str, Any]:
        return {
            "session": self.session.data or None,
            "slip_no": self.slip_no.data or None,
            "age_band": AgeBand(self.age_band.data) if self.age_band.data else None,
            "since": self.since.data or None,
            "wish": self.wish.data or None,
            "willing": tuple(Willing(one) for one in self.willing.data or ()),
            "self_urgency": SelfUrgency(self.self_urgency.data) if self.self_urgency.data else None,
            "proxy_filled": bool(self.proxy_filled.data),
            "proxy_name": self.proxy_name.data or None,
            "read_back": bool(self.read_back.data),
        }

"""Steps of 开单: what the two committees decide about a demand."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar

from flask_babel import gettext as _
from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import Optional

from facilitator.domain.demands.cutoff import latest_review
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import MATTER_NAMES, WHICH_MATTER
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency, default_deadline
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands import (
    decline,
    defer,
    dispatch_urgent,
    object,
    open_order,
    ratify,
    reclassify,
)
from facilitator.services.demands.detail import DemandInFull
from facilitator.web.acting import actor
from facilitator.web.demands.steps.step import DemandForm, asks
from facilitator.web.demands.steps.words import ROWS, reason_step
from facilitator.web.forms import AtMost, Chosen, DayField, Needed
from facilitator.web.times import china_today

SEVERAL = N_("几家用顿号隔开，每一家都要接单")


class ChargeForm(DemandForm):
    """Who answers for it, who helps, and by when. Nobody is named beforehand: an earlier party is only a hint."""

    responsible_party = StringField(
        N_("责任主体"),
        [Needed(N_("请写明责任主体，例如“社区居委会”。")), AtMost(60)],
        description=SEVERAL,
    )
    cooperating = StringField(N_("协助单位"), [AtMost(120)], description=N_("可以不填"))
    assignee = StringField(N_("经办人"), [AtMost(40)], description=N_("可以不填"))
    deadline = DayField(N_("办理时限"), [Needed(N_("请定一个办理时限。"))])

    def about(self, demand: DemandInFull) -> None:
        self.responsible_party.render_kw = {"placeholder": demand.responsible_party or _("例如：社区居委会")}


class OrderForm(ChargeForm):
    """开单: large, small or private; how urgent; who answers for it; by when."""

    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES, "urgency": URGENCY_NAMES}

    matter = RadioField(N_("三事分流"), [Chosen(WHICH_MATTER)])
    urgency = RadioField(N_("紧急程度"), default=Urgency.ROUTINE.value)
    field_order = ("matter", "urgency")

    def usual(self, demand: DemandInFull) -> None:
        self.deadline.data = default_deadline(Urgency.ROUTINE, china_today())

    def about(self, demand: DemandInFull) -> None:
        """The day that is usual for each urgency, for the script that offers it."""
        super().about(demand)
        days = {urgency.value: default_deadline(urgency, china_today()).isoformat() for urgency in Urgency}
        self.deadline.render_kw = {"data-usual": json.dumps(days)}


class UrgentForm(ChargeForm):
    safety_reason = TextAreaField(
        N_("有什么危险"),
        [Needed(N_("请写明有什么危险，例如“电线落地，会触电”。")), AtMost(200)],
        render_kw=ROWS,
    )
    field_order = ("safety_reason",)

    def usual(self, demand: DemandInFull) -> None:
        self.deadline.data = default_deadline(Urgency.URGENT, china_today())


class RatifyForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES}

    matter = RadioField(N_("三事分流"), [Chosen(WHICH_MATTER)])
    responsible_party = StringField(N_("责任主体"), [AtMost(60)], description=N_("不换就空着"))
    deadline = DayField(N_("办理时限"), [Optional()], description=N_("不换就空着"))


class DeferForm(DemandForm):
    until = DayField(N_("哪天再议"), [Needed(N_("请定好哪天再议。"))], description=N_("最多三个月"))
    reason = TextAreaField(
        N_("理由"), [Needed(N_("请写明为什么暂缓。")), AtMost(200)], description=N_("要告诉诉求人"), render_kw=ROWS
    )

    def usual(self, demand: DemandInFull) -> None:
        today = china_today()
        self.until.data = min(today + timedelta(days=30), latest_review(today))


class ObjectionForm(DemandForm):
    reason = TextAreaField(
        N_("诉求人怎么说"), [Needed(N_("请写明诉求人为什么不同意。")), AtMost(1000)], render_kw=ROWS
    )


def _not_to_ratify(demand: DemandInFull) -> bool:
    """An urgent order waits for the two committees; the secretary alone may take it back."""
    return demand.state is not DemandState.URGENT_DISPATCHED or actor().may(Power.SUPERVISE)


STEPS = (
    asks(open_order.VERB, OrderForm),
    asks(dispatch_urgent.VERB, UrgentForm),
    asks(ratify.VERB, RatifyForm),
    asks(defer.VERB, DeferForm),
    reason_step(decline.VERB, entries=(DemandMove.DECLINE, DemandMove.RELAPSE_DECLINED)),
    asks(object.VERB, ObjectionForm, called=N_("登记诉求人的异议")),
    replace(reason_step(reclassify.VERB), fits=_not_to_ratify),
)

"""Steps of 开单: what the two committees decide about a demand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, cast

from wtforms import RadioField, StringField

from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.words import N_
from facilitator.services.demands import open_order
from facilitator.services.demands.open_order import OpenOrder
from facilitator.web.demands.steps.step import DemandForm, DemandStep
from facilitator.web.forms import AtMost, DayField, Needed
from facilitator.web.times import china_today

USUAL_DAYS = 30
"""常规 demands are due within a month (`domain.md` §1.5)."""


class OrderForm(DemandForm):
    """开单: large, small or private; how urgent; who answers for it; by when."""

    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES, "urgency": URGENCY_NAMES}

    matter = RadioField(N_("三事分流"), default=Matter.MINOR.value)
    urgency = RadioField(N_("紧急程度"), default=Urgency.ROUTINE.value)
    responsible_party = StringField(
        N_("责任主体"), [Needed(N_("请写明责任主体，例如“社区居委会”。")), AtMost(60)], default=N_("社区居委会")
    )
    assignee = StringField(N_("经办人"), [AtMost(40)], description=N_("可以不填"))
    deadline = DayField(N_("办理时限"), [Needed(N_("请定一个办理时限。"))])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if not self.deadline.raw_data:
            self.deadline.data = china_today() + timedelta(days=USUAL_DAYS)

    def command(self, demand: str) -> OpenOrder:
        return OpenOrder(
            demand=demand,
            matter=Matter(self.matter.data),
            urgency=Urgency(self.urgency.data),
            responsible_party=self.responsible_party.data or "",
            deadline=cast(date, self.deadline.data),
            assignee=self.assignee.data or None,
        )


STEPS = (DemandStep(open_order.VERB, OrderForm, OrderForm.command),)

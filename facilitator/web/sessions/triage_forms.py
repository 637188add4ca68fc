"""Forms of 开单 in a 两委会: the order itself, ratifying an urgent one, and the decisions that need a reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, cast

from wtforms import RadioField, StringField

from facilitator.domain.demands.triage import MATTER_NAMES, WHICH_MATTER, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency, default_deadline
from facilitator.domain.words import N_
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.ratify import RatifyOrder
from facilitator.services.demands.reclassify import ReclassifyDemand
from facilitator.web.forms import AtMost, Chosen, DayField, Needed, PaperForm
from facilitator.web.times import china_today

NEXT_MONTH = timedelta(days=30)
REASON = 200
MATTER_KEYS = dict(zip(Matter, "123", strict=True))
URGENCY_KEYS = dict(zip(Urgency, "4567", strict=True))


class NoteForm(PaperForm):
    """One decision about one demand, noted in a session; a child says which. Ids begin with the form's name."""

    name: ClassVar[str] = ""

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        for field in self:
            field.id = f"{self.name}-{field.short_name}"
            field.label.field_id = field.id

    def command(self, demand: str, session: str) -> object:
        raise NotImplementedError


class OrderForm(NoteForm):
    """Nobody's matter or party is chosen beforehand: Enter alone decides nothing."""

    name = "open_order"
    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES, "urgency": URGENCY_NAMES}

    matter = RadioField(N_("三事分流"), [Chosen(WHICH_MATTER)])
    urgency = RadioField(N_("紧急程度"), default=Urgency.ROUTINE.value)
    responsible_party = StringField(N_("责任主体"), [Needed(N_("请写明责任主体，例如“社区居委会”。")), AtMost(60)])
    assignee = StringField(N_("经办人"), [AtMost(40)])
    deadline = DayField(N_("办理时限"), [Needed(N_("请定一个办理时限。"))])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if self.deadline.data is None and not self.deadline.raw_data:
            self.deadline.data = default_deadline(Urgency(self.urgency.data), china_today())

    def command(self, demand: str, session: str) -> OpenOrder:
        return OpenOrder(
            demand,
            Matter(self.matter.data),
            Urgency(self.urgency.data),
            self.responsible_party.data or "",
            cast(date, self.deadline.data),
            self.assignee.data or None,
            session=session,
        )


class RatifyForm(NoteForm):
    """Party and deadline stay as they were dispatched; which matter it is has to be chosen."""

    name = "ratify"
    offered: ClassVar[dict[str, Any]] = {"matter": MATTER_NAMES}

    matter = RadioField(N_("三事分流"), [Chosen(WHICH_MATTER)])

    def command(self, demand: str, session: str) -> RatifyOrder:
        return RatifyOrder(demand, session, Matter(self.matter.data))


class DeferForm(NoteForm):
    name = "defer"

    until = DayField(N_("哪天再议"), [Needed(N_("请定下哪天再议。"))])
    reason = StringField(N_("为什么暂缓"), [Needed(N_("请写明为什么暂缓，这句话要告诉诉求人。")), AtMost(REASON)])

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if self.until.data is None and not self.until.raw_data:
            self.until.data = china_today() + NEXT_MONTH

    def command(self, demand: str, session: str) -> DeferDemand:
        return DeferDemand(demand, cast(date, self.until.data), self.reason.data or "", session=session)


class DeclineForm(NoteForm):
    name = "decline"

    reason = StringField(N_("为什么不立单"), [Needed(N_("请写明为什么不立单，这句话要告诉诉求人。")), AtMost(REASON)])

    def command(self, demand: str, session: str) -> DeclineDemand:
        return DeclineDemand(demand, self.reason.data or "", session=session)


class MergeForm(NoteForm):
    name = "merge"

    into = StringField(N_("并入哪一件"), [Needed(N_("请写要并入的台账号，例如 XQ-2026-0031。")), AtMost(32)])

    def command(self, demand: str, session: str) -> MergeDemand:
        return MergeDemand(demand, (self.into.data or "").strip(), session=session)


class ReclassifyForm(NoteForm):
    name = "reclassify"

    reason = StringField(N_("为什么不追认"), [Needed(N_("请写明为什么不追认。")), AtMost(REASON)])

    def command(self, demand: str, session: str) -> ReclassifyDemand:
        return ReclassifyDemand(demand, self.reason.data or "", session=session)


NOTES: dict[str, type[NoteForm]] = {
    form.name: form for form in (OrderForm, RatifyForm, DeferForm, DeclineForm, MergeForm, ReclassifyForm)
}

"""Steps of 接单: the department, the parties that were asked, an assembly, the five ways of a private matter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from wtforms import RadioField, StringField, TextAreaField

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.guiding import PATH_MOVES, PATH_NAMES, GuidePath
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.parties import PARTY_LIMIT
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.words import N_
from facilitator.services.demands import (
    department_accept,
    department_return,
    escalate,
    guide_private,
    private_done,
    refer,
    report_up,
    take_up,
    turn_down,
)
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.resources.read import ResourceList
from facilitator.web.acting import ask
from facilitator.web.demands.steps.step import DemandForm, asks
from facilitator.web.demands.steps.words import ROWS, ReasonForm, reason_step
from facilitator.web.forms import AtMost, Chosen, DayField, Needed, TicksField
from facilitator.web.times import china_today

_M, _D = DemandMove, DemandDeed


class ReportForm(DemandForm):
    department = StringField(N_("上报给哪个部门"), [Needed(N_("请写明上报给街道哪个部门。")), AtMost(60)])
    sent_on = DayField(N_("哪天报的"), [Needed(N_("请写明哪天报的。"))])

    def usual(self, demand: DemandInFull) -> None:
        self.department.data = demand.department or ""
        self.sent_on.data = china_today()


class EscalateForm(ReportForm, ReasonForm):
    field_order = ("department", "sent_on", "reason")


class AcceptForm(DemandForm):
    officer = StringField(N_("部门经办人"), [Needed(N_("请写明部门由谁经办。")), AtMost(40)])
    deadline = DayField(N_("部门的办理时限"), [Needed(N_("请写明部门什么时候办结。"))])

    def usual(self, demand: DemandInFull) -> None:
        self.deadline.data = demand.deadline


class TakeUpForm(DemandForm):
    party = StringField(N_("哪一家"), [Needed(N_("请写明是哪一家。")), AtMost(PARTY_LIMIT)])
    contact = StringField(N_("找谁、怎么联系"), [Needed(N_("请写明联系谁、怎么联系。")), AtMost(60)])
    on = DayField(N_("哪天答应的"), [Needed(N_("请写明哪天答应的。"))])

    def usual(self, demand: DemandInFull) -> None:
        self.party.data = next((party.name for party in demand.parties if party.answer == "asked"), "")
        self.on.data = china_today()


class TurnDownForm(ReasonForm):
    """Where several were asked, somebody says which of them it was."""

    party = RadioField(N_("哪一家"), [Chosen(N_("请选是哪一家没有接单。"))])
    field_order = ("party", "reason")

    def about(self, demand: DemandInFull) -> None:
        self.party.choices = [(party.name, party.name) for party in demand.parties]
        if len(self.party.choices) == 1 and not self.party.data:
            self.party.data = self.party.choices[0][0]


class GuideForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"path": PATH_NAMES}

    path = RadioField(N_("哪一条路"), default=GuidePath.SELF_HELP.value)
    note = TextAreaField(
        N_("怎么引导的"),
        [Needed(N_("请写明怎么引导的。")), AtMost(1000)],
        description=N_("市场服务至少两家，让居民自己选"),
        render_kw=ROWS,
    )
    resources = TicksField(N_("从资源册里选"))

    def about(self, demand: DemandInFull) -> None:
        book = ask(ResourceList())
        self.resources.choices = [(one.id, f"{one.name}（{one.helps_with}）") for one in book]
        if not book:
            del self.resources


class PrivateDoneForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"confirmed": {"1": N_("本人确认解决了"), "0": N_("联系了三次，没有得到确认")}}

    confirmed = RadioField(
        N_("诉求人怎么说"),
        [Chosen(N_("请选诉求人怎么说：本人确认解决了，还是联系了三次没有得到确认。"))],
    )
    text = TextAreaField(N_("回访情况"), [AtMost(1000)], description=N_("可以不填"), render_kw=ROWS)

    def values(self) -> dict[str, Any]:
        return {**super().values(), "confirmed": self.confirmed.data == "1"}


def _at(*tracks: DepartmentTrack) -> Callable[[DemandInFull], bool]:
    """The department's line stands at one of these; a small matter is told why it has none."""
    return lambda demand: demand.track_department in tracks


STEPS = (
    asks(
        report_up.VERB,
        ReportForm,
        entries=(_M.REPORT_UP, _D.DEPARTMENT_TRACK),
        fits=_at(DepartmentTrack.NONE, DepartmentTrack.RETURNED),
    ),
    asks(
        department_accept.VERB,
        AcceptForm,
        entries=(_M.DEPARTMENT_ACCEPT, _D.DEPARTMENT_TRACK),
        called=N_("登记部门接单"),
        fits=_at(DepartmentTrack.REPORTED),
    ),
    reason_step(
        department_return.VERB,
        entries=(_M.DEPARTMENT_RETURN, _D.DEPARTMENT_TRACK),
        called=N_("登记部门退单"),
        fits=_at(DepartmentTrack.REPORTED, DepartmentTrack.ACCEPTED),
    ),
    asks(take_up.VERB, TakeUpForm, called=N_("登记接单")),
    asks(turn_down.VERB, TurnDownForm, called=N_("登记没有接单"), fits=lambda demand: bool(demand.parties)),
    asks(guide_private.VERB, GuideForm, entries=tuple(PATH_MOVES.values()), called=N_("引导办理私事")),
    asks(private_done.VERB, PrivateDoneForm),
    reason_step(refer.VERB),
    asks(escalate.VERB, EscalateForm),
)

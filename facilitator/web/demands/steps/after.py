"""Steps of 议单 and what follows: closing, the three calls, a relapse, forgetting who asked."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from wtforms import HiddenField, RadioField, StringField, TextAreaField

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.words import N_
from facilitator.services.demands import archive, close, follow_up, forget_contact, relapse
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.told import REASON_LIMIT, REPORT_LIMIT
from facilitator.web.demands.steps.step import DemandForm, DemandStep, press
from facilitator.web.forms import AtMost, Chosen, Needed

FINE, BACK = "fine", "back"
_MOST_TYPED = 400
_BETWEEN = re.compile("[、，,；;]")
_DAYS = {"30": N_("第 30 天"), "90": N_("第 90 天"), "180": N_("第 180 天")}


class CallForm(DemandForm):
    """The first day that nobody has called on yet is ticked; that all was well somebody has to say."""

    offered: ClassVar[dict[str, Any]] = {
        "day": _DAYS,
        "how": {FINE: N_("正常，没有再出现"), BACK: N_("不正常，又出现了")},
    }

    day = RadioField(N_("哪一次回访"))
    how = RadioField(N_("结果"), [Chosen(N_("请选回访结果：正常，还是又出现了。"))])
    text = TextAreaField(N_("诉求人怎么说"), [Needed(N_("请写一句诉求人怎么说。")), AtMost(REPORT_LIMIT)])

    def about(self, demand: DemandInFull) -> None:
        if not self.day.raw_data:
            self.day.data = _next_call(demand)

    def command(self, demand: str) -> FollowUp:
        return FollowUp(demand, FollowUpDay(int(self.day.data)), self.text.data or "", self.how.data == FINE)


class RelapseForm(DemandForm):
    text = TextAreaField(
        N_("又出了什么问题"),
        [Needed(N_("请写清楚又出了什么问题。")), AtMost(REPORT_LIMIT)],
        description=N_("编号不变，轮次加一，回到待审定"),
    )

    def command(self, demand: str) -> RelapseDemand:
        return RelapseDemand(demand, self.text.data or "")


class ForgetForm(DemandForm):
    reason = StringField(
        N_("为什么抹去"),
        [Needed(N_("请写明为什么抹去，例如“本人要求”。")), AtMost(REASON_LIMIT)],
        description=N_("姓名、电话和门牌不能再找回来；需求和经过都留着"),
    )
    words = StringField(
        N_("还要抹去的字眼"),
        [AtMost(_MOST_TYPED)],
        description=N_("可以空着。文字里还有认得出人的字眼，写在这里，用顿号隔开，例如“小明、卖豆腐的”"),
    )
    places = HiddenField()
    """Of the one sentence that is hidden by a press beside it."""

    def command(self, demand: str) -> ForgetContact:
        words = (word.strip() for word in _BETWEEN.split(self.words.data or ""))
        places = (self.places.data,) if self.places.data else ()
        return ForgetContact(demand, self.reason.data or "", tuple(word for word in words if word), places)


def _next_call(demand: DemandInFull) -> str:
    calls = [one for one in demand.history if one.move == DemandDeed.FOLLOW_UP and one.round == demand.round]
    fine = {str(call.details["day"]) for call in calls if call.details["fine"]}
    return next((day for day in _DAYS if day not in fine), "180")


STEPS = (
    press(close.VERB),
    DemandStep(follow_up.VERB, CallForm, CallForm.command),
    press(archive.VERB),
    DemandStep(relapse.VERB, RelapseForm, RelapseForm.command),
    DemandStep(forget_contact.VERB, ForgetForm, ForgetForm.command),
)

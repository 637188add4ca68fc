"""Steps of 点单: from the registered slip to the list of the next 两委会, and every word with its reporter."""

from __future__ import annotations

from typing import Any, ClassVar

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField

from facilitator.domain.demands.entry import CHANNEL_NAMES, LIMITS, Channel
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.refusing import GROUND_NAMES, RefusalGround
from facilitator.domain.demands.replies import REPLY_NAMES, ReplyMethod
from facilitator.domain.words import N_
from facilitator.services.demands import (
    amend,
    answer_now,
    ask_info,
    contact_tried,
    merge,
    queue,
    refuse,
    reply,
    supply_info,
    support,
    withdraw,
)
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.web.demands.steps.amending import AmendForm
from facilitator.web.demands.steps.step import DemandForm, DemandStep, PressForm, asks, press
from facilitator.web.demands.steps.words import ROWS, text_step
from facilitator.web.forms import AtMost, Needed


class QuestionForm(DemandForm):
    question = TextAreaField(N_("要补充什么"), [Needed(N_("请写明要诉求人补充什么。")), AtMost(200)], render_kw=ROWS)


class MergeForm(DemandForm):
    into = StringField(
        N_("并到哪一件"),
        [Needed(N_("请写另一件的编号。")), AtMost(40)],
        description=N_("写编号，例如 XQ-2026-0102；诉求人和附议的人都跟过去"),
    )


class SupportForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"channel": CHANNEL_NAMES}

    name = StringField(N_("称呼"), [AtMost(LIMITS["reporter_name"])], description=N_("不愿意留就空着"))
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    contact = StringField(N_("联系电话"), [AtMost(LIMITS["contact"])], description=N_("只用于答复本人"))
    channel = SelectField(N_("来源"), default=Channel.WALK_IN.value)


class RefuseForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"code": GROUND_NAMES}

    code = RadioField(N_("属于哪一种"), default=RefusalGround.OUT_OF_AREA.value)
    reason = TextAreaField(
        N_("理由"),
        [Needed(N_("请写明为什么不受理。")), AtMost(200)],
        description=N_("这句话要告诉诉求人"),
        render_kw=ROWS,
    )
    countersigned_by = StringField(
        N_("会签人"), [Needed(refuse.UNSIGNED), AtMost(40)], description=N_("另一位两委成员的姓名")
    )


class ReplyForm(DemandForm):
    offered: ClassVar[dict[str, Any]] = {"method": REPLY_NAMES}

    method = RadioField(N_("怎么答复的"), default=ReplyMethod.PHONE.value)
    text = TextAreaField(N_("答复了什么"), [Needed(N_("请写明答复了什么。")), AtMost(1000)], render_kw=ROWS)
    to_all = BooleanField(N_("并单的诉求人也都这样答复了"))

    def about(self, demand: DemandInFull) -> None:
        if not demand.merged:
            del self.to_all


class TriedForm(DemandForm):
    text = TextAreaField(
        N_("怎么联系的、联系上没有"), [Needed(N_("请写明怎么联系的、联系上没有。")), AtMost(200)], render_kw=ROWS
    )


STEPS = (
    press(queue.VERB),
    asks(ask_info.VERB, QuestionForm),
    text_step(supply_info.VERB, called=N_("登记补充的情况")),
    text_step(answer_now.VERB),
    asks(support.VERB, SupportForm, called=N_("登记附议")),
    asks(merge.VERB, MergeForm),
    asks(reply.VERB, ReplyForm),
    asks(contact_tried.VERB, TriedForm),
    asks(amend.VERB, AmendForm),
    asks(refuse.VERB, RefuseForm),
    DemandStep(
        withdraw.VERB,
        PressForm,
        lambda _form, demand: WithdrawDemand(demand),
        (DemandMove.WITHDRAW, DemandMove.RELAPSE_WITHDRAWN),
    ),
)

"""Steps of 办理: how the work stands, its clock, its end, its acceptance; what proves it and what follows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from flask_babel import gettext as _
from wtforms import StringField, TextAreaField

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.words import N_
from facilitator.services.demands import (
    accept_work,
    begin,
    extend,
    finish,
    refuse_extension,
    reject_work,
    report_progress,
    request_extension,
    resume,
    suspend,
)
from facilitator.services.demands.accept_work import AcceptWork
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.demands.extend import ExtendDemand
from facilitator.services.demands.finish import FinishDemand
from facilitator.services.demands.refuse_extension import RefuseExtension
from facilitator.services.demands.reject_work import RejectWork
from facilitator.services.demands.report_progress import ReportProgress
from facilitator.services.demands.request_extension import RequestExtension
from facilitator.services.demands.suspend import SuspendDemand
from facilitator.services.told import REASON_LIMIT, REPORT_LIMIT
from facilitator.web.demands.steps import after, proof
from facilitator.web.demands.steps.step import DemandForm, DemandStep, press
from facilitator.web.forms import AtMost, DayField, Needed

_BETWEEN_NAMES = re.compile(r"[、，,;；\s]+")


class ProgressForm(DemandForm):
    text = TextAreaField(N_("办到哪里了"), [Needed(N_("请写一句办到哪里了。")), AtMost(REPORT_LIMIT)])

    def command(self, demand: str) -> ReportProgress:
        return ReportProgress(demand, self.text.data or "")


class SuspendForm(DemandForm):
    reason = StringField(
        N_("为什么中止"),
        [Needed(N_("请写明为什么中止，例如“等资金”“等审批”。")), AtMost(REASON_LIMIT)],
        description=N_("例如等资金、等审批。时限停下来，恢复时顺延。"),
    )

    def command(self, demand: str) -> SuspendDemand:
        return SuspendDemand(demand, self.reason.data or "")


class RequestForm(DemandForm):
    until = DayField(N_("延到哪天"), [Needed(N_("请选延到哪天。"))])
    reason = StringField(N_("为什么延期"), [Needed(N_("请写明为什么要延期。")), AtMost(REASON_LIMIT)])

    def command(self, demand: str) -> RequestExtension:
        return RequestExtension(demand, cast(date, self.until.data), self.reason.data or "")


class ExtendForm(DemandForm):
    """Filled with what was asked for, where somebody asked."""

    until = DayField(N_("延到哪天"), [Needed(N_("请选延到哪天。"))])
    reason = StringField(N_("为什么延期"), [Needed(N_("请写明为什么要延期。")), AtMost(REASON_LIMIT)])

    def about(self, demand: DemandInFull) -> None:
        asked = _asked_for(demand)
        if asked and not self.until.raw_data:
            self.until.data = date.fromisoformat(str(asked["until"]))
            self.reason.data = str(asked["reason"])

    def command(self, demand: str) -> ExtendDemand:
        return ExtendDemand(demand, cast(date, self.until.data), self.reason.data or "")


class RefuseForm(DemandForm):
    reason = StringField(N_("为什么不同意"), [Needed(N_("请写明为什么不同意延期。")), AtMost(REASON_LIMIT)])

    def command(self, demand: str) -> RefuseExtension:
        return RefuseExtension(demand, self.reason.data or "")


class FinishForm(DemandForm):
    text = TextAreaField(N_("办理情况"), [Needed(N_("请写明怎么办的、办成了什么样。")), AtMost(REPORT_LIMIT)])

    def command(self, demand: str) -> FinishDemand:
        return FinishDemand(demand, self.text.data or "")


class AcceptForm(DemandForm):
    by = TextAreaField(
        N_("验收人"),
        [Needed(N_("请写上验收人的姓名。"))],
        description=N_("验收单上的姓名，一行一个：至少两名居民代表，一名监督委员"),
    )

    def about(self, demand: DemandInFull) -> None:
        if demand.said_again:
            warning = _("有 %(count)s 条居民的话说没办好，请先看过再验收。", count=demand.said_again)
            self.by.description = f"{warning}{_(self.by.description)}"

    def command(self, demand: str) -> AcceptWork:
        return AcceptWork(demand, tuple(filter(None, _BETWEEN_NAMES.split(self.by.data or ""))))


class RejectForm(DemandForm):
    reason = StringField(N_("哪里没有办好"), [Needed(N_("请写明哪里没有办好。")), AtMost(REASON_LIMIT)])

    def command(self, demand: str) -> RejectWork:
        return RejectWork(demand, self.reason.data or "")


def _asked_for(demand: DemandInFull) -> Mapping[str, Any] | None:
    """What the last request said, while it waits for its answer."""
    last = next((line for line in reversed(demand.history) if line.before_name != line.after_name), None)
    return last.details if last is not None and last.move == DemandMove.REQUEST_EXTENSION else None


STEPS = (
    press(begin.VERB),
    DemandStep(report_progress.VERB, ProgressForm, ProgressForm.command),
    DemandStep(finish.VERB, FinishForm, FinishForm.command),
    DemandStep(suspend.VERB, SuspendForm, SuspendForm.command),
    press(resume.VERB),
    DemandStep(request_extension.VERB, RequestForm, RequestForm.command),
    DemandStep(extend.VERB, ExtendForm, ExtendForm.command),
    DemandStep(refuse_extension.VERB, RefuseForm, RefuseForm.command),
    DemandStep(accept_work.VERB, AcceptForm, AcceptForm.command),
    DemandStep(reject_work.VERB, RejectForm, RejectForm.command),
    *proof.STEPS,
    *after.STEPS,
)

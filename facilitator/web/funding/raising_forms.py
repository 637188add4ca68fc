"""Forms of the days in which money is promised and comes in: notice, pledges, receipts, and the ways out of a gap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, ClassVar

from flask import request
from wtforms import BooleanField, SelectField, StringField

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.entries import PAID_BY_NAMES, PaidBy
from facilitator.domain.funding.sources import NAME_LIMIT, SOURCE_NAMES, FundSource
from facilitator.domain.words import N_
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.call_again import CallAgain
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.plans import REASON_LIMIT, SHORTEST_NOTICE
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.receive import Receive
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from facilitator.web.acting import actor
from facilitator.web.forms import AtMost, DayField, Needed, choices
from facilitator.web.funding.amounts import YuanField
from facilitator.web.funding.deed_forms import Around, DeedForm, day_in, fresh_votes, vote_choices
from facilitator.web.funding.parties import Somebody, found
from facilitator.web.times import china_today

WHO = N_("哪一户，或者哪一家")
WHICH_ONE = N_("请写是哪一户，例如“3栋201”，或者哪一家。")
NO_DAY = N_("请写日期。")
LAST_NUMBER = re.compile(r"(\d+)(\D*)$")


class AttachForm(DeedForm):
    ballot = SelectField(N_("哪一场表决"))

    def offer(self, around: Around) -> None:
        self.ballot.choices = vote_choices(around.votes)

    def command(self, around: Around) -> object:
        return AttachVote(around.shown.plan, self.ballot.data)


class NoticeForm(DeedForm):
    """First and last day both count; fifteen are the least."""

    called: ClassVar[Mapping[str, str]] = {"from": "from_"}
    from_ = DayField(N_("公示从哪天起"), [Needed(NO_DAY)])
    until = DayField(N_("到哪天"), [Needed(NO_DAY)], description=N_("头尾都算，至少 15 天"))

    def usual(self, around: Around) -> None:
        self.from_.data = china_today()
        self.until.data = china_today() + timedelta(days=SHORTEST_NOTICE - 1)

    def command(self, around: Around) -> object:
        return PublishPlan(around.shown.plan, day_in(self.from_), day_in(self.until))


class WhoForm(DeedForm):
    """`fen` left empty is what the plan or the pledge says."""

    called: ClassVar[Mapping[str, str]] = {"unit": "who", "donor": "who", "name": "who", "source": "who"}
    who = StringField(WHO, [Needed(WHICH_ONE)], render_kw={"list": "people", "autocomplete": "off"})

    def somebody(self, around: Around) -> Somebody:
        return found(self.who.data or "", around.people)


def amount(typed: int | None, usual: int, sentence: str) -> int:
    """Raises BadInput where neither says anything."""
    if typed is None and not usual:
        raise BadInput(sentence, field="fen")
    return usual if typed is None else typed


class CheckedForm(WhoForm):
    """An amount far beyond the plan is asked about once; the box stands there only then."""

    confirmed = BooleanField(N_("核对过了，就是这个数"))


class PledgeForm(CheckedForm):
    fen = YuanField(N_("认捐（元）"), render_kw={"placeholder": N_("不写就按方案")})
    signed_on = DayField(N_("签字日期"), [Needed(NO_DAY)])

    def usual(self, around: Around) -> None:
        self.signed_on.data = _stays() or china_today()

    def command(self, around: Around) -> object:
        one = self.somebody(around)
        fen = amount(self.fen.data, one.to_pledge, N_("方案里没有写这一户的金额，请写认捐多少。"))
        told = (around.shown.plan, fen, day_in(self.signed_on))
        return Pledge(*told, one.unit, *_giver(one), confirmed=self.confirmed.data)


class WithdrawForm(WhoForm):
    def command(self, around: Around) -> object:
        one = self.somebody(around)
        name, source = _giver(one)
        return WithdrawPledge(around.shown.plan, one.unit, name, source=source)


def _giver(one: Somebody) -> tuple[str | None, FundSource | None]:
    """Name and source; neither for a household."""
    return (None, None) if one.unit is not None else (one.name or None, one.source)


class ReceiveForm(CheckedForm):
    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {"method": PAID_BY_NAMES}
    fen = YuanField(N_("收款（元）"), render_kw={"placeholder": N_("不写就按认捐")})
    receipt_no = StringField(N_("收据号"), [Needed(N_("请写收据号。")), AtMost(40)])
    on = DayField(N_("日期"), [Needed(NO_DAY)])
    method = SelectField(N_("怎么交的"), default=PaidBy.CASH.value)
    collector = StringField(N_("收款人"), [Needed(N_("请写收款人是谁。")), AtMost(40)])

    def usual(self, around: Around) -> None:
        """What stays from line to line stays; the receipt number counts up."""
        lines = [line for line in around.shown.receipts if line.contra_of is None]
        self.on.data = _stays() or china_today()
        self.receipt_no.data = next_number(lines[-1].receipt_no) if lines else "0000001"
        self.collector.data = lines[-1].collector if lines else actor().name
        names = {name: way.value for way, name in PAID_BY_NAMES.items()}
        self.method.data = names.get(lines[-1].paid_by_name, PaidBy.CASH.value) if lines else PaidBy.CASH.value

    def command(self, around: Around) -> object:
        one = self.somebody(around)
        fen = amount(self.fen.data, one.to_pay, N_("这一户没有要交的了，真的又交了钱，请写金额。"))
        how = (PaidBy(self.method.data), self.receipt_no.data or "", day_in(self.on), self.collector.data or "")
        name, source = _giver(one)
        return Receive(
            around.shown.plan, fen, *how, unit=one.unit, source=source, name=name or "", confirmed=self.confirmed.data
        )


class CloseForm(DeedForm):
    def command(self, around: Around) -> object:
        return CloseCollecting(around.shown.plan)


class CallAgainForm(DeedForm):
    until = DayField(N_("这一轮到哪天"), [Needed(NO_DAY)])

    def command(self, around: Around) -> object:
        return CallAgain(around.shown.plan, day_in(self.until))


class TopUpForm(DeedForm):
    source = SelectField(N_("谁来补"), default=FundSource.COMMUNITY_FUND.value)
    name = StringField(N_("名称"), [AtMost(NAME_LIMIT)], description=N_("企业和慈善组织一定要写"))
    fen = YuanField(N_("补多少（元）"), [Needed(N_("请写补多少。"))])

    def offer(self, around: Around) -> None:
        kept = [one for one in FundSource if one not in (FundSource.RESIDENT_RAISED, FundSource.LABOR_KIND)]
        self.source.choices = choices(SOURCE_NAMES, kept)

    def usual(self, around: Around) -> None:
        self.fen.data = around.shown.sums.gap_fen

    def command(self, around: Around) -> object:
        return TopUp(around.shown.plan, FundSource(self.source.data), self.fen.data or 0, self.name.data or "")


class RescopeForm(DeedForm):
    budget_fen = YuanField(N_("减到多少（元）"), [Needed(N_("请写新的预算。"))])
    session = SelectField(N_("哪次议事决策会定的"))

    def offer(self, around: Around) -> None:
        passed = tuple(line for line in around.votes if line.passed)
        fresh_votes(self.session, passed)
        self.session.choices = list({line.session: line.session_title for line in passed if line.fresh}.items())

    def command(self, around: Around) -> object:
        return Rescope(around.shown.plan, self.budget_fen.data or 0, self.session.data)


class AbandonForm(DeedForm):
    reason = StringField(N_("为什么不办了"), [AtMost(REASON_LIMIT)])

    def command(self, around: Around) -> object:
        return Abandon(around.shown.plan, self.reason.data or "")


def next_number(receipt_no: str) -> str:
    """0000042 → 0000043, A-9 → A-10; a number without figures is said again."""
    return LAST_NUMBER.sub(lambda last: f"{int(last[1]) + 1:0{len(last[1])}d}{last[2]}", receipt_no)


def _stays() -> date | None:
    """The day of the line that was entered before this one."""
    try:
        return date.fromisoformat(request.args.get("on", ""))
    except ValueError:
        return None

"""Forms of the days in which money goes out: spending, contra entries, vouchers, refunds, the last notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from wtforms import BooleanField, SelectField, StringField, TextAreaField

from facilitator.domain.money import yuan
from facilitator.domain.words import N_
from facilitator.services.funding.archive import Archive
from facilitator.services.funding.keep_surplus import KeepSurplus
from facilitator.services.funding.opine import OPINION_LIMIT, Opine
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.plans import NAME_LIMIT
from facilitator.services.funding.publish_accounts import PublishAccounts
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.spend import PAYEE_LIMIT, PURPOSE_LIMIT, Spend
from facilitator.web.forms import AtMost, DayField, Needed
from facilitator.web.funding.amounts import YuanField
from facilitator.web.funding.deed_forms import Around, DeedForm, day_in, fresh_votes
from facilitator.web.funding.raising_forms import NO_DAY, NoticeForm
from facilitator.web.times import china_today


class SpendForm(DeedForm):
    payee = StringField(N_("付给谁"), [Needed(N_("请写付给谁。")), AtMost(PAYEE_LIMIT)])
    fen = YuanField(N_("多少（元）"), [Needed(N_("请写金额。"))])
    invoice_no = StringField(N_("发票号"), [Needed(N_("请写发票号。")), AtMost(NAME_LIMIT)])
    purpose = StringField(N_("用在什么上面"), [Needed(N_("请写用在什么上面。")), AtMost(PURPOSE_LIMIT)])
    approvers = StringField(N_("审批人一"), [Needed(N_("请写审批人。"))], render_kw={"list": "staff"})
    second = StringField(N_("审批人二"), [Needed(N_("请写第二个审批人。"))], render_kw={"list": "staff"})
    on = DayField(N_("日期"), [Needed(NO_DAY)])

    def usual(self, around: Around) -> None:
        self.on.data = china_today()
        if around.shown.spending:
            self.approvers.data, self.second.data = around.shown.spending[-1].approvers

    def command(self, around: Around) -> object:
        both = (self.approvers.data or "", self.second.data or "")
        what = (self.payee.data or "", self.fen.data or 0, self.invoice_no.data or "", self.purpose.data or "")
        return Spend(around.shown.plan, *what, both, day_in(self.on))


class SettleForm(DeedForm):
    """One press where the work was paid; where nothing was, a tick before it, since no way leads back."""

    unspent = BooleanField(
        N_("还没有付过钱，就这样结算，收到的都退回"), [Needed(N_("核对过了再打勾；事情不办了，请用“不办了，退款”。"))]
    )

    def offer(self, around: Around) -> None:
        if around.shown.sums.spent_fen:
            del self.unspent

    def command(self, around: Around) -> object:
        return Settle(around.shown.plan)


class PayBackForm(DeedForm):
    called: ClassVar[Mapping[str, str]] = {"unit": "who", "source": "who"}
    who = SelectField(N_("退给谁"))
    signed_by = StringField(N_("签收人"), [Needed(N_("请写是谁签收的。")), AtMost(NAME_LIMIT)])
    on = DayField(N_("日期"), [Needed(NO_DAY)])

    def offer(self, around: Around) -> None:
        lines = enumerate(around.shown.refunds)
        self.who.choices = [
            (str(place), f"{line.label or line.name}　{yuan(line.open_fen)}") for place, line in lines if line.open_fen
        ]

    def usual(self, around: Around) -> None:
        self.on.data = china_today()

    def command(self, around: Around) -> object:
        line = around.shown.refunds[int(self.who.data)]
        how = (around.shown.plan, day_in(self.on), self.signed_by.data or "")
        if line.unit is not None:
            return PayBack(*how, unit=line.unit)
        return PayBack(*how, source=line.source, name=line.name)


class KeepForm(DeedForm):
    ballot = SelectField(N_("哪一场表决定的"))

    def offer(self, around: Around) -> None:
        fresh_votes(self.ballot, around.votes)

    def command(self, around: Around) -> object:
        return KeepSurplus(around.shown.plan, self.ballot.data)


class AccountsForm(NoticeForm):
    def command(self, around: Around) -> object:
        return PublishAccounts(around.shown.plan, day_in(self.from_), day_in(self.until))


class ArchiveForm(DeedForm):
    def command(self, around: Around) -> object:
        return Archive(around.shown.plan)


class OpineForm(DeedForm):
    text = TextAreaField(N_("监督意见"), [Needed(N_("请写监督意见。")), AtMost(OPINION_LIMIT)], render_kw={"rows": 4})

    def command(self, around: Around) -> object:
        return Opine(around.shown.plan, self.text.data or "")

"""/funding/<plan>/papers: every paper of a plan that this person may print, and its file once the worker made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField, SelectField

from facilitator.domain.errors import Refusal
from facilitator.domain.money import yuan
from facilitator.domain.papers.kinds import ABOUT_MONEY, KIND_NAMES, SUPERVISED, PaperKind
from facilitator.domain.papers.sheets import ReceiptSheet
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.order_paper import OrderMoneyPaper
from facilitator.services.funding.paper_times import check_time
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.services.papers.read import MoneyPaper, MoneyPaperPdf
from facilitator.web.acting import actor, ask
from facilitator.web.forms import PaperForm
from facilitator.web.funding.export import may_see_lines
from facilitator.web.printing import kind_in, paper_answer, paper_ordered, paper_page
from facilitator.wire.refusals import spoken

HINTS: Mapping[PaperKind, str] = {
    PaperKind.PLAN_NOTICE: N_("A3，贴公示栏。预算、来源、每户多少、减免多少户，没有姓名和门牌。"),
    PaperKind.PLEDGE_FORM: N_("A4 横放，一张两份，中间裁开。名单上每一户一份，签字才算数。"),
    PaperKind.RECEIPT: N_("存根、交款人收执、记账，裁开用；一张 A4 三联，也可以用 A5，或者半张 A4。"),
    PaperKind.RECEIPT_ROLL: N_("A4 横放，逐笔累计，冲销的也在上面。有户号，不张贴。"),
    PaperKind.ACCOUNT_STATEMENT: N_("A3，贴公示栏。收入、支出、结余、监督意见，没有姓名和门牌。"),
    PaperKind.REFUND_LIST: N_("A4，领款人签字用。有户号，不张贴。"),
}
SHEET_NAMES: Mapping[ReceiptSheet, str] = {
    ReceiptSheet.A4: N_("A4，一张三联"),
    ReceiptSheet.A5: N_("A5 横放，一联一张"),
    ReceiptSheet.A4_HALVES: N_("A4，一张两联：存根、交款人收执"),
}
EVERY = N_("全部")


class OrderMoneyPaperForm(PaperForm):
    """One button for each paper; forms and receipts can be ordered for one household or payment."""

    paper = HiddenField(N_("哪一种"))
    unit = SelectField(N_("哪一户"), default="", validate_choice=False)
    entry = SelectField(N_("哪一笔"), default="", validate_choice=False)
    sheet = SelectField(N_("用什么纸"), default=ReceiptSheet.A4.value, validate_choice=False)

    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {"sheet": SHEET_NAMES}

    def offer(self, shown: PlanShown) -> None:
        every = ("", _(EVERY))
        self.unit.choices = [every, *((one.unit, one.label) for one in shown.shares if one.fen)]
        standing = [one for one in shown.receipts if one.contra_of is None and not one.taken_back]
        self.entry.choices = [
            every, *((one.entry, f"{one.receipt_no}　{one.label}　{yuan(one.fen)}") for one in standing)
        ]  # fmt: skip

    def command(self, plan: str) -> OrderMoneyPaper:
        """Raises BadInput for a paper that does not exist."""
        sheet = next((one for one in ReceiptSheet if one == self.sheet.data), ReceiptSheet.A4)
        return OrderMoneyPaper(plan, kind_in(self.paper), self.unit.data or None, self.entry.data or None, sheet)


@dataclass(frozen=True)
class PaperOffer:
    """`not_yet`: why it cannot be printed now, and when or what instead; then there is no button."""

    kind: str
    name: str
    hint: str
    of_unit: bool
    of_entry: bool
    not_yet: str


@dataclass(frozen=True)
class MoneyPapersPage:
    shown: PlanShown
    offers: tuple[PaperOffer, ...]
    form: Any


def add_routes(blueprint: Blueprint) -> None:
    blueprint.add_url_rule("/<plan>/papers", "papers", papers)
    blueprint.add_url_rule("/<plan>/papers", "order_paper", order, methods=["POST"])
    blueprint.add_url_rule("/<plan>/papers/<paper>", "paper", one)
    blueprint.add_url_rule("/<plan>/papers/<paper>.pdf", "paper_pdf", pdf)


def papers(plan: str) -> ResponseReturnValue:
    may_see_lines()
    shown: PlanShown = ask(PlanDetail(plan))
    form = OrderMoneyPaperForm(formdata=None)
    form.offer(shown)
    return render_template("funding/papers.html", page=MoneyPapersPage(shown, _offers(shown), form))


def order(plan: str) -> ResponseReturnValue:
    form = OrderMoneyPaperForm()
    return paper_ordered(
        form, lambda: form.command(plan), back=url_for(".papers", plan=plan),
        address=lambda paper: url_for(".paper", plan=plan, paper=paper),
    )  # fmt: skip


def one(plan: str, paper: str) -> ResponseReturnValue:
    back, file = url_for(".papers", plan=plan), url_for(".paper_pdf", plan=plan, paper=paper)
    return paper_page(ask(MoneyPaper(paper)), back=back, file=file)


def pdf(plan: str, paper: str) -> ResponseReturnValue:
    return paper_answer(ask(MoneyPaperPdf(paper)))


def _not_yet(kind: PaperKind, shown: PlanShown) -> str:
    try:
        check_time(kind, shown)
    except Refusal as refusal:
        return str(spoken(refusal)["message"])
    return ""


def _offers(shown: PlanShown) -> tuple[PaperOffer, ...]:
    kinds = ABOUT_MONEY if actor().may(Power.KEEP_FUNDS) else SUPERVISED
    return tuple(
        PaperOffer(
            kind.value, KIND_NAMES[kind], hint, kind is PaperKind.PLEDGE_FORM, kind is PaperKind.RECEIPT,
            _not_yet(kind, shown),
        )
        for kind, hint in HINTS.items()
        if kind in kinds
    )  # fmt: skip

"""funding.order_paper: a paper of a plan, its figures those of the books at this moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.papers.content import Content
from facilitator.domain.papers.kinds import ABOUT_MONEY, SUPERVISED, PaperKind
from facilitator.domain.papers.sheets import ReceiptSheet
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.account_statement import account_statement
from facilitator.services.funding.office_rolls import receipt_roll, refund_list_paper
from facilitator.services.funding.paper_times import check_time
from facilitator.services.funding.plan_notice import plan_notice
from facilitator.services.funding.read import PlanDetail, detailed
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.slips_to_sign import pledge_forms, receipts
from facilitator.services.paper_keeping import keep
from facilitator.services.verb import Verb

_OF_A_PLAN: Mapping[PaperKind, Callable[[PlanShown, Context], Content]] = {
    PaperKind.PLAN_NOTICE: plan_notice,
    PaperKind.ACCOUNT_STATEMENT: account_statement,
    PaperKind.RECEIPT_ROLL: receipt_roll,
    PaperKind.REFUND_LIST: refund_list_paper,
}


@dataclass(frozen=True)
class OrderMoneyPaper:
    """`unit`: one pledge form only; `entry`: one receipt only. Without them all of the plan are printed. `sheet`: what
    receipts are printed on."""

    plan: str
    paper: PaperKind
    unit: str | None = None
    entry: str | None = None
    sheet: ReceiptSheet = ReceiptSheet.A4


@dataclass(frozen=True)
class OrderedMoneyPaper:
    paper: str


def order_paper(command: OrderMoneyPaper, context: Context) -> OrderedMoneyPaper:
    """Raises Forbidden for a paper that is not this person's to print, WrongState where it is not its time."""
    if command.paper not in ABOUT_MONEY:
        raise BadInput(N_("这里只打印筹资用的纸。"), field="paper")
    check_may_print(command.paper, context)
    plan = detailed(PlanDetail(command.plan), context)
    check_time(command.paper, plan)
    content = _compose(command, plan, context)
    return OrderedMoneyPaper(keep(context, command.paper, plan.demand_number, content, plan.demand_number))


def check_may_print(kind: PaperKind, context: Context) -> None:
    if context.actor.may(Power.KEEP_FUNDS):
        return
    if kind not in SUPERVISED or not context.actor.may(Power.SUPERVISE_FUNDS):
        raise Forbidden(N_("筹资用的纸由书记、专干打印；监督委员可以打印收支账目公示和收款登记表。"))


def _compose(command: OrderMoneyPaper, plan: PlanShown, context: Context) -> Content:
    if command.paper is PaperKind.PLEDGE_FORM:
        return pledge_forms(plan, command.unit, context)
    if command.paper is PaperKind.RECEIPT:
        return receipts(plan, command.entry, command.sheet, context)
    return _OF_A_PLAN[command.paper](plan, context)


VERB = Verb("funding", "order_paper", OrderMoneyPaper, Power.READ_FUNDS, N_("打印筹资用的纸"), order_paper)

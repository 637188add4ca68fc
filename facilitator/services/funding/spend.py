"""funding.spend: money that went out for the work, approved by two; whoever collected may not approve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.events import MoneySpent
from facilitator.domain.funding.hands import same_hand, same_number
from facilitator.domain.funding.states import COVERED, FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.handling import approvers_of
from facilitator.services.funding.plans import NAME_LIMIT, check_fen, check_happened, find_plan, move_plan, stands_in
from facilitator.services.funding.wall_words import hides_somebody
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

PURPOSE_LIMIT = 200
PAYEE_LIMIT = 60


@dataclass(frozen=True)
class Spend:
    """`fen` in fen; `approvers` are two members of the staff."""

    plan: str
    payee: str
    fen: int
    invoice_no: str
    purpose: str
    approvers: Sequence[str]
    on: date


@dataclass(frozen=True)
class Spent:
    """`balance_fen`: what is left on the account after it. `hidden`: the wall will not show payee or purpose as typed,
    because they name somebody of the roll, a door or a phone."""

    entry: str
    number: int
    spent_fen: int
    balance_fen: int
    state: FundingState
    hidden: bool


def spend(command: Spend, context: Context) -> Spent:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, (*COVERED, FundingState.SPENDING), N_("方案现在是“{now}”，钱落实以后才能支出。"))
    check_fen(command.fen)
    check_happened(context, command.on, "on", plan.published_from)
    payee = told(command.payee, N_("请写付给谁。"), "payee", PAYEE_LIMIT)
    invoice_no = told(command.invoice_no, N_("请写发票号。"), "invoice_no", NAME_LIMIT)
    _check_invoice(context, payee, invoice_no)
    purpose = told(command.purpose, N_("请写用在什么上面。"), "purpose", PURPOSE_LIMIT)
    books = context.store.funding.books(plan)
    approvers = approvers_of(context, plan, command.approvers)
    if command.fen > books.balance_fen:
        raise WrongState(N_("账上只有 {balance} 元，付不出这一笔；请先收款。"), balance=yuan(books.balance_fen))
    hidden = hides_somebody(plan.demand, (payee, purpose), context)
    facts = {"payee": payee, "invoice_no": invoice_no, "purpose": purpose}
    entry, number = _write(context, plan, command, facts, approvers)
    state = FundingState(plan.state)
    if state is not FundingState.SPENDING:
        state = move_plan(context, plan, FundingMove.SPEND)
    return Spent(entry, number, books.spent_fen + command.fen, books.balance_fen - command.fen, state, hidden)


def _check_invoice(context: Context, payee: str, invoice_no: str) -> None:
    """The same slip of the same payee is paid once, in whichever plan; a contra entry frees it. Raises BadInput."""
    for row in context.store.funding.spent_live():
        if (same_hand(row.payee), same_number(row.invoice_no)) == (same_hand(payee), same_number(invoice_no)):
            sentence = N_("“{payee}”的发票 {no} 在“{plan}”里已经付过；同一张发票分几次付的，请在发票号后面写“第二次”。")
            title = find_plan(context.store, row.plan).title
            raise BadInput(sentence, field="invoice_no", payee=payee, no=invoice_no, plan=title)


def _write(
    context: Context, plan: Row, command: Spend, facts: dict[str, str], approvers: tuple[str, ...]
) -> tuple[str, int]:
    entry = context.new_id()
    line = {
        "id": entry, "fen": command.fen, **facts, "approvers": list(approvers), "on_day": command.on,
        "at": context.now, "actor": context.actor.name,
    }  # fmt: skip
    number = context.store.funding.write("spending", plan.id, line)
    context.record(MoneySpent(plan.id, entry, facts["payee"], command.fen, facts["invoice_no"], approvers, command.on))
    return entry, number


VERB = Verb("funding", "spend", Spend, Power.KEEP_FUNDS, N_("登记支出"), spend)

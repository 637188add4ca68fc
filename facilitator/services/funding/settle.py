"""funding.settle: the work is paid; what came in, what went out, and whose the rest is."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.events import PlanSettled
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, tell_demand
from facilitator.services.funding.refunding import RefundLine, refund_list
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class Settle:
    plan: str


@dataclass(frozen=True)
class Settled:
    """In fen; `refunds` in the order of the list for signatures, their sum is the surplus."""

    state: FundingState
    income_fen: int
    spent_fen: int
    surplus_fen: int
    refunds: tuple[RefundLine, ...]


def settle(command: Settle, context: Context) -> Settled:
    """Raises WrongState while the account is below zero: then a line is wrong or money is still to come."""
    plan = find_plan(context.store, command.plan)
    books = context.store.funding.books(plan)
    if books.balance_fen < 0:
        raise WrongState(N_("账上是 {balance} 元，不能结算，请先查清收款和支出。"), balance=yuan(books.balance_fen))
    state = move_plan(context, plan, FundingMove.SETTLE)
    income, spent, surplus = books.income_fen, books.spent_fen, books.surplus_fen
    context.record(PlanSettled(plan.id, income, spent, surplus))
    tell_demand(context, plan, "settle", income_fen=income, spent_fen=spent, surplus_fen=surplus)
    refunds = refund_list(context.store, plan)
    if not surplus:
        state = move_plan(context, find_plan(context.store, plan.id), FundingMove.SURPLUS_DONE)
    return Settled(state, income, spent, surplus, refunds)


VERB = Verb("funding", "settle", Settle, Power.KEEP_FUNDS, N_("结算"), settle)

"""funding.publish_accounts: what came in, what went out and where the rest is, on the board for fifteen days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.events import AccountsPublished
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import check_notice, find_plan, move_plan, tell_demand, today
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class PublishAccounts:
    """First and last day of the notice, both included."""

    plan: str
    from_: date
    until: date


@dataclass(frozen=True)
class PublishedAccounts:
    state: FundingState
    balance_fen: int


def publish_accounts(command: PublishAccounts, context: Context) -> PublishedAccounts:
    """Raises WrongState while an abandoned plan still holds other people's money."""
    plan = find_plan(context.store, command.plan)
    books = context.store.funding.books(plan)
    if plan.state == FundingState.ABANDONED_REFUND and books.balance_fen:
        raise WrongState(N_("还有 {fen} 元没有退，退完再公示账目。"), fen=yuan(books.balance_fen))
    if command.from_ < today(context):
        raise BadInput(N_("公示从今天或以后开始，不能补写成以前。"), field="from")
    check_ahead(command.until, today(context), "until")
    check_notice(command.from_, command.until)
    days = {"accounts_from": command.from_, "accounts_until": command.until}
    state = move_plan(context, plan, FundingMove.PUBLISH_ACCOUNTS, **days)
    context.record(AccountsPublished(plan.id, command.from_, command.until))
    tell_demand(context, plan, "accounts", income_fen=books.income_fen, spent_fen=books.spent_fen)
    return PublishedAccounts(state, books.balance_fen)


VERB = Verb("funding", "publish_accounts", PublishAccounts, Power.KEEP_FUNDS, N_("公示账目"), publish_accounts)

"""What a plan takes from each flat's account in the maintenance fund, with what is known of the account."""

from __future__ import annotations

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.maintenance import Draw, FundCheck, checked, draws, fund_part
from facilitator.storage.fund_values import account_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def draws_of(store: UnitOfWork, plan: Row, books: Books) -> tuple[Draw, ...]:
    """Of the plan's own line and of what the fund gave to close a gap; empty where it gives nothing."""
    part = fund_part((*books.sources, *books.topped))
    if not part:
        return ()
    accounts = {unit: account_of(row) for unit, row in store.funding.balances(plan.id).items()}
    return draws(part, store.funding.carriers(plan), accounts)


def fund_check(store: UnitOfWork, plan: Row, books: Books) -> FundCheck | None:
    """None where no flat gives anything from its account."""
    lines = draws_of(store, plan, books)
    return checked(sum(line.fen for line in lines), lines) if lines else None

"""The books of many plans at once: as many queries as there are tables, however many plans are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.states import FundingState, ending_of
from facilitator.storage.fund_values import (
    paid_back_of,
    pledge_of,
    receipt_of,
    shares_of,
    sources_of,
    spending_of,
    top_ups_of,
    was_given_up,
    was_rescoped,
)
from facilitator.storage.tables.funding import (
    funding_paid_back,
    funding_pledges,
    funding_receipts,
    funding_shares,
    funding_spending,
    funding_vouchers,
    funding_ways_out,
)

Rows = Mapping[str, Sequence[Row[Any]]]
_ORDERED: Mapping[str, tuple[Table, tuple[Any, ...]]] = {
    "pledges": (funding_pledges, (funding_pledges.c.number,)),
    "receipts": (funding_receipts, (funding_receipts.c.number,)),
    "spending": (funding_spending, (funding_spending.c.number,)),
    "paid_back": (funding_paid_back, (funding_paid_back.c.number,)),
    "ways": (funding_ways_out, (funding_ways_out.c.at, funding_ways_out.c.id,)),
    "shares": (funding_shares, (funding_shares.c.place,)),
    "vouchers": (funding_vouchers, (funding_vouchers.c.entry,)),
}


def books_of(connection: Connection, plans: Sequence[Row[Any]]) -> dict[str, Books]:
    """By the plan's id: everything that is written about its money."""
    if not plans:
        return {}
    read = {name: _by_plan(connection, plans, table, order) for name, (table, order) in _ORDERED.items()}
    return {plan.id: _books(plan, {name: rows[plan.id] for name, rows in read.items()}) for plan in plans}


def _by_plan(connection: Connection, plans: Sequence[Row[Any]], table: Table, order: Sequence[Any]) -> Rows:
    found: dict[str, list[Row[Any]]] = {plan.id: [] for plan in plans}
    for row in connection.execute(select(table).where(table.c.plan.in_(list(found))).order_by(*order)):
        found[row.plan].append(row)
    return found


def _books(plan: Row[Any], rows: Rows) -> Books:
    vouchers, ways = Counter(row.entry for row in rows["vouchers"]), rows["ways"]
    return Books(
        plan.budget_fen,
        sources_of(plan.sources),
        shares_of([row for row in rows["shares"] if row.version == plan.version]),
        top_ups_of(ways, rows["receipts"], rows["pledges"]),
        was_rescoped(ways),
        tuple(map(pledge_of, rows["pledges"])),
        tuple(map(receipt_of, rows["receipts"])),
        tuple(spending_of(row, vouchers[row.id]) for row in rows["spending"]),
        tuple(map(paid_back_of, rows["paid_back"])),
        ending_of(FundingState(plan.state), given_up=was_given_up(ways)),
    )

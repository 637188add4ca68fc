"""What the notice board tells of many plans: read together, as many queries as there are tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select, union_all

from facilitator.domain.funding.apportion import Carrier
from facilitator.domain.funding.books import Books
from facilitator.storage.fund_books import books_of
from facilitator.storage.fund_values import carrier_of
from facilitator.storage.tables.ballots import ballots
from facilitator.storage.tables.funding import (
    funding_paid_back,
    funding_plans,
    funding_receipts,
    funding_shares,
    funding_spending,
    funding_ways_out,
)
from facilitator.storage.tables.sessions import council_sessions


@dataclass(frozen=True)
class OnTheBoard:
    """`carriers` of the newest shares in the order of the roll, `ways` the oldest first; `preset` is that of the
    session that votes about the plan, None without a vote."""

    plan: Row[Any]
    books: Books
    carriers: tuple[Carrier, ...]
    ways: tuple[Row[Any], ...]
    preset: str | None


class FundBoard:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def told(self, plans: Sequence[Row[Any]]) -> tuple[OnTheBoard, ...]:
        """In the order of the plans."""
        wanted = [plan.id for plan in plans]
        if not wanted:
            return ()
        books, shares, presets = books_of(self._connection, plans), self._shares(wanted), self._presets(wanted)
        table = funding_ways_out
        query = select(table).where(table.c.plan.in_(wanted)).order_by(table.c.at, table.c.id)
        ways = _by_plan(self._connection.execute(query))
        return tuple(
            OnTheBoard(
                plan,
                books[plan.id],
                tuple(carrier_of(row) for row in shares[plan.id] if row.version == plan.version),
                tuple(ways[plan.id]),
                presets.get(plan.id),
            )
            for plan in plans
        )

    def below_zero(self) -> tuple[Row[Any], ...]:
        """Id, title and `balance_fen` of each plan whose balance is less than nothing, the oldest first."""
        came, went = (funding_receipts,), (funding_spending, funding_paid_back)
        lines = [select(table.c.plan, table.c.fen) for table in came]
        lines += [select(table.c.plan, (-table.c.fen).label("fen")) for table in went]
        moved = union_all(*lines).subquery()
        balance, plan = func.sum(moved.c.fen).label("balance_fen"), funding_plans.c
        query = select(plan.id, plan.title, balance).join(moved, moved.c.plan == plan.id)
        query = query.group_by(plan.id, plan.title, plan.made_at).having(balance < 0)
        return tuple(self._connection.execute(query.order_by(plan.made_at, plan.id)))

    def _shares(self, plans: Sequence[str]) -> Mapping[str, Sequence[Row[Any]]]:
        table = funding_shares
        return _by_plan(self._connection.execute(select(table).where(table.c.plan.in_(plans)).order_by(table.c.place)))

    def _presets(self, plans: Sequence[str]) -> Mapping[str, str | None]:
        voted = funding_plans.join(ballots, ballots.c.id == funding_plans.c.ballot)
        voted = voted.join(council_sessions, council_sessions.c.id == ballots.c.session)
        query = select(funding_plans.c.id, council_sessions.c.preset).select_from(voted)
        found = self._connection.execute(query.where(funding_plans.c.id.in_(plans)))
        return {row.id: row.preset for row in found}


def _by_plan(rows: Iterable[Row[Any]]) -> Mapping[str, Sequence[Row[Any]]]:
    """In the order of the rows; of a plan that none is about, an empty list."""
    found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.plan].append(row)
    return found

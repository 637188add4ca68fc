"""Plans, shares and the lines of the books, as rows and as the values the rules speak of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select, update

from facilitator.domain.funding.apportion import Carrier
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.states import FundingState
from facilitator.storage.fund_books import books_of
from facilitator.storage.fund_rows import key_of
from facilitator.storage.fund_values import carrier_of
from facilitator.storage.tables.ballots import ballots
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.funding import (
    funding_balances,
    funding_opinions,
    funding_paid_back,
    funding_plans,
    funding_pledges,
    funding_receipts,
    funding_shares,
    funding_spending,
    funding_vouchers,
    funding_ways_out,
)
from facilitator.storage.tables.minutes import minutes

BOOKS = {
    "pledge": funding_pledges,
    "receipt": funding_receipts,
    "spending": funding_spending,
    "paid_back": funding_paid_back,
}


class Funding:
    """A line that is written stays; only the plan's own row moves from state to state. `changed` collects table and
    key of every row that was written, for the journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.changed: dict[tuple[str, str], None] = {}

    def add_plan(self, plan: Mapping[str, Any]) -> None:
        self._add(funding_plans, plan)

    def change(self, plan: str, **columns: Any) -> None:
        self.changed[funding_plans.name, plan] = None
        self._connection.execute(update(funding_plans).where(funding_plans.c.id == plan).values(**columns))

    def plan(self, plan: str) -> Row[Any] | None:
        return self._connection.execute(select(funding_plans).where(funding_plans.c.id == plan)).first()

    def plans(self) -> Sequence[Row[Any]]:
        """The newest first."""
        return self._connection.execute(select(funding_plans).order_by(funding_plans.c.made_at.desc())).all()

    def of_demand(self, demand: str) -> Sequence[Row[Any]]:
        """In the order in which they were made."""
        query = select(funding_plans).where(funding_plans.c.demand == demand)
        return self._connection.execute(query.order_by(funding_plans.c.made_at, funding_plans.c.id)).all()

    def of_ballot(self, ballot: str) -> Row[Any] | None:
        return self._connection.execute(select(funding_plans).where(funding_plans.c.ballot == ballot)).first()

    def in_states(self, states: Sequence[FundingState]) -> Sequence[Row[Any]]:
        query = select(funding_plans).where(funding_plans.c.state.in_(list(states)))
        return self._connection.execute(query.order_by(funding_plans.c.made_at, funding_plans.c.id)).all()

    def add_shares(self, plan: str, version: int, shares: Sequence[Mapping[str, Any]]) -> None:
        if shares:
            rows = [{"plan": plan, "version": version, "place": place, **row} for place, row in enumerate(shares)]
            self._connection.execute(insert(funding_shares), rows)
            self.changed[funding_shares.name, key_of(funding_shares.name, rows[0])] = None

    def shares(self, plan: Row[Any], version: int | None = None) -> Sequence[Row[Any]]:
        """Those of the plan's newest version unless another is told, in the order of the roll."""
        table, wanted = funding_shares, plan.version if version is None else version
        query = select(table).where(table.c.plan == plan.id, table.c.version == wanted)
        return self._connection.execute(query.order_by(table.c.place)).all()

    def carriers(self, plan: Row[Any]) -> tuple[Carrier, ...]:
        return tuple(carrier_of(row) for row in self.shares(plan))

    def enter_balances(self, plan: str, rows: Sequence[Mapping[str, Any]]) -> int:
        """A statement of the maintenance fund under the next version, which is given back."""
        table = funding_balances
        newest = self._connection.scalar(select(func.max(table.c.version)).where(table.c.plan == plan))
        version = (newest or 0) + 1
        self._connection.execute(insert(table), [{"plan": plan, "version": version, **row} for row in rows])
        self.changed[table.name, f"{plan}/{version}"] = None
        return version

    def balances(self, plan: str) -> Mapping[str, Row[Any]]:
        """By unit, what the newest statement says that names it."""
        table = funding_balances
        query = select(table).where(table.c.plan == plan).order_by(table.c.version)
        return {row.unit: row for row in self._connection.execute(query)}

    def write(self, book: str, plan: str, line: Mapping[str, Any]) -> int:
        """Add a line under the next number of its book, which is given back."""
        table = BOOKS[book]
        number = self._next(table, plan)
        self._add(table, {"plan": plan, "number": number, **line})
        return number

    def line(self, book: str, entry: str) -> Row[Any] | None:
        table = BOOKS[book]
        return self._connection.execute(select(table).where(table.c.id == entry)).first()

    def lines(self, book: str, plan: str) -> Sequence[Row[Any]]:
        table = BOOKS[book]
        return self._connection.execute(select(table).where(table.c.plan == plan).order_by(table.c.number)).all()

    def receipt_nos(self, plan: str) -> Sequence[str]:
        """As they were typed; a contra entry uses no slip of its own."""
        table = funding_receipts
        wanted = (table.c.plan == plan, table.c.contra_of.is_(None))
        return self._connection.scalars(select(table.c.receipt_no).where(*wanted)).all()

    def spent_live(self) -> Sequence[Row[Any]]:
        """Payments of every plan that were not taken back, the oldest first."""
        rows = self._connection.execute(select(funding_spending).order_by(funding_spending.c.at)).all()
        gone = {row.contra_of for row in rows}
        return [row for row in rows if row.contra_of is None and row.id not in gone]

    def taken_back(self, book: str, entry: str) -> bool:
        table = BOOKS[book]
        return self._connection.execute(select(table.c.id).where(table.c.contra_of == entry)).first() is not None

    def keep_voucher(self, row: Mapping[str, Any]) -> None:
        self._add(funding_vouchers, row)

    def vouchers(self, plan: str) -> Sequence[Row[Any]]:
        query = select(funding_vouchers).where(funding_vouchers.c.plan == plan)
        return self._connection.execute(query.order_by(funding_vouchers.c.at, funding_vouchers.c.digest)).all()

    def add_way(self, way: Mapping[str, Any]) -> None:
        self._add(funding_ways_out, way)

    def ways(self, plan: str) -> Sequence[Row[Any]]:
        query = select(funding_ways_out).where(funding_ways_out.c.plan == plan)
        return self._connection.execute(query.order_by(funding_ways_out.c.at, funding_ways_out.c.id)).all()

    def add_opinion(self, row: Mapping[str, Any]) -> None:
        self._add(funding_opinions, row)

    def opinions(self, plan: str) -> Sequence[Row[Any]]:
        query = select(funding_opinions).where(funding_opinions.c.plan == plan)
        return self._connection.execute(query.order_by(funding_opinions.c.at, funding_opinions.c.id)).all()

    def books(self, plan: Row[Any]) -> Books:
        """Everything that is written about the money of this plan."""
        return books_of(self._connection, (plan,))[plan.id]

    def books_of(self, plans: Sequence[Row[Any]]) -> Mapping[str, Books]:
        """By the plan's id."""
        return books_of(self._connection, plans)

    def decisions(self, plans: Collection[str]) -> Sequence[Row[Any]]:
        """One query for all of them: plan, state of its demand, session of its vote and state of that session's
        minutes, None where there are none. A plan that has no vote has no row."""
        columns: tuple[Any, ...] = (
            funding_plans.c.id.label("plan"), demands.c.state.label("demand"), ballots.c.session,
            minutes.c.state.label("minutes"),
        )  # fmt: skip
        voted = funding_plans.join(ballots, ballots.c.id == funding_plans.c.ballot)
        voted = voted.join(demands, demands.c.id == funding_plans.c.demand)
        voted = voted.outerjoin(minutes, minutes.c.session == ballots.c.session)
        return self._connection.execute(select(*columns).select_from(voted).where(funding_plans.c.id.in_(plans))).all()

    def opinion_counts(self) -> Mapping[str, int]:
        """How many the supervisors wrote about each plan that has any."""
        query = select(funding_opinions.c.plan, func.count().label("many")).group_by(funding_opinions.c.plan)
        return {row.plan: row.many for row in self._connection.execute(query)}

    def _add(self, table: Table, row: Mapping[str, Any]) -> None:
        self._connection.execute(insert(table), dict(row))
        self.changed[table.name, key_of(table.name, row)] = None

    def _next(self, table: Table, plan: str) -> int:
        return (self._connection.scalar(select(func.max(table.c.number)).where(table.c.plan == plan)) or 0) + 1

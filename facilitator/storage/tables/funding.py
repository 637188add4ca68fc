"""Plans of 一事一议 with their shares, and the lines of their books; lines are added and never changed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.entries import PaidBy
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Day, Id, Moment, Money

funding_plans = Table(
    "funding_plans",
    metadata,
    Column("id", Id, primary_key=True),
    Column("demand", ForeignKey("demands.id"), nullable=False, index=True),
    Column("title", String(120), nullable=False),
    Column("budget_fen", Money, nullable=False),
    Column("sources", Canonical, nullable=False),
    Column("method", String(20), nullable=False),
    Column("rounding", String(20), nullable=False),
    Column("version", Integer, nullable=False, default=1),
    Column("state", String(20), nullable=False, index=True),
    Column("income_fen", Money),
    Column("ballot", ForeignKey("ballots.id")),
    Column("published_from", Day),
    Column("published_until", Day),
    Column("collected_until", Day),
    Column("surplus_ballot", ForeignKey("ballots.id")),
    Column("accounts_from", Day),
    Column("accounts_until", Day),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    one_of("state", FundingState),
    one_of("method", Method),
    one_of("rounding", Rounding),
    CheckConstraint("budget_fen > 0", name="budget_possible"),
)

funding_shares = Table(
    "funding_shares",
    metadata,
    Column("plan", ForeignKey("funding_plans.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("weight", Integer, nullable=False),
    Column("persons", Integer, nullable=False, default=1),
    Column("exempt", String(20)),
    Column("fen", Money, nullable=False),
    Column("coefficient", Integer),
    one_of("exempt", Exemption),
    CheckConstraint("fen >= 0 AND weight >= 0 AND persons >= 0", name="amounts"),
)


funding_balances = Table(
    "funding_balances",
    metadata,
    Column("plan", ForeignKey("funding_plans.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("balance_fen", Money, nullable=False),
    Column("first_fen", Money),
    Column("on_day", Day, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    CheckConstraint("balance_fen >= 0 AND (first_fen IS NULL OR first_fen > 0)", name="balances_possible"),
)
"""What the statements of the maintenance fund say; of a flat the row of the highest version counts."""


def _line(name: str, *columns: Column) -> Table:  # type: ignore[type-arg]
    """A book: numbered without gaps within its plan."""
    return Table(
        name,
        metadata,
        Column("id", Id, primary_key=True),
        Column("plan", ForeignKey("funding_plans.id"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("fen", Money, nullable=False),
        *columns,
        Column("at", Moment, nullable=False),
        Column("actor", String(40), nullable=False),
        CheckConstraint("fen <> 0", name="fen_moved"),
        Index(f"one_{name}_number", "plan", "number", unique=True),
    )


def _party() -> tuple[Column, ...]:  # type: ignore[type-arg]
    return (
        Column("source", String(20), nullable=False),
        Column("unit", ForeignKey("units.id")),
        Column("name", String(60), nullable=False, default=""),
    )


funding_pledges = _line("funding_pledges", *_party(), Column("signed_on", Day, nullable=False))

funding_receipts = _line(
    "funding_receipts",
    *_party(),
    Column("paid_by", String(10), nullable=False),
    Column("receipt_no", String(40), nullable=False),
    Column("on_day", Day, nullable=False),
    Column("collector", String(40), nullable=False),
    Column("contra_of", ForeignKey("funding_receipts.id"), unique=True),
    Column("reason", String(200), nullable=False, default=""),
)

funding_spending = _line(
    "funding_spending",
    Column("payee", String(60), nullable=False),
    Column("invoice_no", String(40), nullable=False),
    Column("purpose", String(200), nullable=False),
    Column("approvers", Canonical, nullable=False),
    Column("on_day", Day, nullable=False),
    Column("contra_of", ForeignKey("funding_spending.id"), unique=True),
    Column("reason", String(200), nullable=False, default=""),
)

funding_paid_back = _line(
    "funding_paid_back",
    *_party(),
    Column("on_day", Day, nullable=False),
    Column("signed_by", String(40), nullable=False),
)

for _book in (funding_pledges, funding_receipts, funding_paid_back):
    _book.append_constraint(one_of("source", FundSource))
funding_receipts.append_constraint(one_of("paid_by", PaidBy))

funding_vouchers = Table(
    "funding_vouchers",
    metadata,
    Column("plan", ForeignKey("funding_plans.id"), primary_key=True),
    Column("entry", Id, primary_key=True),
    Column("digest", ForeignKey("files.digest"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

funding_ways_out = Table(
    "funding_ways_out",
    metadata,
    Column("id", Id, primary_key=True),
    Column("plan", ForeignKey("funding_plans.id"), nullable=False, index=True),
    Column("way", String(12), nullable=False),
    Column("source", String(20)),
    Column("name", String(60), nullable=False, default=""),
    Column("fen", Money),
    Column("session", ForeignKey("council_sessions.id")),
    Column("ballot", ForeignKey("ballots.id")),
    Column("until", Day),
    Column("reason", String(200), nullable=False, default=""),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    one_of("way", WayOut),
    one_of("source", FundSource),
)

funding_opinions = Table(
    "funding_opinions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("plan", ForeignKey("funding_plans.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

funding_trials = Table(
    "funding_trials",
    metadata,
    Column("item", ForeignKey("agenda_items.id"), primary_key=True),
    Column("trial", Canonical, nullable=False),
    Column("at", Moment, nullable=False),
)

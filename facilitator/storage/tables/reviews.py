"""Quarterly reviews: what is judged, the forms that came in, and the verdict with its figures."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    text,
)

from facilitator.domain.reviews.scales import Change
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import Verdict
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Id, Moment

review_formulas = Table(
    "review_formulas",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("place", Integer, nullable=False, unique=True),
    Column("since", String(6), nullable=False),
    Column("terms", Canonical, nullable=False),
    Column("decided", String(120), nullable=False),
    Column("adopted_at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", Id, primary_key=True),
    Column("quarter", String(6), nullable=False, unique=True),
    Column("formula", String(20), nullable=False),
    Column("terms", Canonical),
    Column("state", String(12), nullable=False),
    Column("session", ForeignKey("council_sessions.id")),
    Column("gathered_at", Moment, nullable=False),
    Column("concluded_at", Moment),
    Column("actor", String(40), nullable=False),
    one_of("state", ReviewState),
)

_UNJUDGED = text("verdict IS NULL")

review_items = Table(
    "review_items",
    metadata,
    Column("review", ForeignKey("reviews.id"), primary_key=True),
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("concerned", Integer),
    Column("process", Canonical),
    Column("result", Canonical),
    Column("vetoes", Canonical, nullable=False, default=list),
    Column("change", String(10)),
    Column("assessed_at", Moment),
    Column("assessed_by", String(40)),
    Column("verdict", String(20)),
    Column("figures", Canonical),
    Column("root_cause", String(200)),
    Column("cause_at", Moment),
    one_of("change", Change),
    one_of("verdict", Verdict),
    Index("one_review_place", "review", "place", unique=True),
    Index("one_open_review", "demand", unique=True, sqlite_where=_UNJUDGED, postgresql_where=_UNJUDGED),
)

review_scores = Table(
    "review_scores",
    metadata,
    Column("id", Id, primary_key=True),
    Column("review", String(32), nullable=False),
    Column("demand", String(32), nullable=False),
    Column("unit", ForeignKey("units.id")),
    Column("level", Integer, nullable=False),
    Column("channel", String(8), nullable=False),
    Column("representative", Boolean, nullable=False),
    Column("affected", Boolean, nullable=False),
    Column("key", String(80)),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    CheckConstraint("level BETWEEN 0 AND 5", name="level_known"),
    CheckConstraint("channel IN ('phone', 'paper', 'hands')", name="channel_known"),
    ForeignKeyConstraint(["review", "demand"], ["review_items.review", "review_items.demand"]),
    Index("one_score", "review", "demand", "unit", unique=True),
)
"""One row a form. A raised hand that was only counted is a row without a unit."""

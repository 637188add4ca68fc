"""What gathers around a demand: supporters, asked parties, photos, figures, replies, follow-up calls, noted orders."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text

from facilitator.storage.tables.metadata import metadata
from facilitator.storage.types import Canonical, Day, Id, Moment

supporters = Table(
    "demand_supporters",
    metadata,
    Column("id", Id, primary_key=True),
    Column("demand", ForeignKey("demands.id"), nullable=False, index=True),
    Column("name", String(40), index=True),
    Column("building", String(40)),
    Column("contact", String(60)),
    Column("channel", String(20)),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

parties = Table(
    "demand_parties",
    metadata,
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("party", String(60), primary_key=True),
    Column("answer", String(8), nullable=False, default="asked"),
    Column("contact", String(60)),
    Column("on_day", Day),
    Column("reason", String(200)),
    Column("at", Moment, nullable=False),
    CheckConstraint("answer IN ('asked', 'taken', 'refused')", name="answer_known"),
)

photos = Table(
    "demand_photos",
    metadata,
    Column("id", Id, primary_key=True),
    Column("demand", ForeignKey("demands.id"), nullable=False, index=True),
    Column("round", Integer, nullable=False, default=1),
    Column("stage", String(6), nullable=False),
    Column("digest", ForeignKey("files.digest"), nullable=False),
    Column("small", ForeignKey("files.digest"), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("note", String(120), nullable=False, default=""),
    Column("public", Boolean, nullable=False, default=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    CheckConstraint("stage IN ('before', 'after', 'other')", name="stage_known"),
)

inspections = Table(
    "demand_inspections",
    metadata,
    Column("id", Id, primary_key=True),
    Column("demand", ForeignKey("demands.id"), nullable=False, index=True),
    Column("who", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("photo", ForeignKey("demand_photos.id")),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

measures = Table(
    "demand_measures",
    metadata,
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("indicator", String(40), nullable=False),
    Column("unit", String(20), nullable=False),
    Column("before", Integer),
    Column("after", Integer),
    Column("at", Moment, nullable=False),
)

replies = Table(
    "demand_replies",
    metadata,
    Column("id", Id, primary_key=True),
    Column("demand", ForeignKey("demands.id"), nullable=False, index=True),
    Column("method", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

follow_ups = Table(
    "demand_follow_ups",
    metadata,
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("fine", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    CheckConstraint("day IN (30, 90, 180)", name="day_known"),
)

noted_orders = Table(
    "noted_orders",
    metadata,
    Column("session", ForeignKey("council_sessions.id"), primary_key=True),
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("verb", String(20), nullable=False),
    Column("order", Canonical, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

deadline_alerts = Table(
    "deadline_alerts",
    metadata,
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("due", String(32), primary_key=True),
    Column("at", Moment, nullable=False),
    Index("ix_deadline_alerts_at", "at"),
)

"""The ledger of demands, its history, and the batches that were imported into it."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Day, Id, Moment

import_batches = Table(
    "import_batches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("file_name", String(200), nullable=False),
    Column("file_digest", String(64), nullable=False),
    Column("added", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

demands = Table(
    "demands",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", String(20), unique=True),
    Column("year", Integer),
    Column("sequence", Integer),
    Column("state", String(30), nullable=False, index=True),
    Column("round", Integer, nullable=False, default=1),
    Column("title", String(200), nullable=False),
    Column("description", Text, nullable=False),
    Column("category", String(30), nullable=False),
    Column("source_category", String(60)),
    Column("channel", String(20), nullable=False),
    Column("reporter_name", String(40)),
    Column("contact", String(60)),
    Column("grid", String(40)),
    Column("building", String(40)),
    Column("location", String(120)),
    Column("affected_households", Integer),
    Column("supporters", Integer, nullable=False, default=0),
    Column("happened_on", Day),
    Column("registered_on", Day),
    Column("external_ref", String(60)),
    Column("session", String(32)),
    Column("public_ok", Boolean, nullable=False, default=False),
    Column("matter", String(10)),
    Column("urgency", String(10)),
    Column("responsible_party", String(60)),
    Column("assignee", String(40)),
    Column("deadline", Day),
    Column("authority", String(32)),
    Column("changed_at", Moment, nullable=False),
    Column("batch", ForeignKey("import_batches.id")),
    one_of("state", DemandState),
    one_of("category", Category),
    one_of("channel", Channel),
    CheckConstraint("round >= 1", name="round_counts_from_one"),
    Index("one_number_a_year", "year", "sequence", unique=True),
    Index("one_external_ref", "channel", "external_ref", unique=True),
)

demand_history = Table(
    "demand_history",
    metadata,
    Column("seq", ForeignKey("journal.seq"), primary_key=True),
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("move", String(30), nullable=False),
    Column("before", String(30)),
    Column("after", String(30), nullable=False),
    Column("round", Integer, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("authority", String(32)),
    Column("details", Canonical, nullable=False),
    Index("ix_demand_history_demand", "demand", "seq"),
)

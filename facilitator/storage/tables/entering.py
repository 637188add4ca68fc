"""What reaches the box by hand: papers handed out, batches keyed by tellers, raised hands, who watches a count."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, text

from facilitator.storage.tables.metadata import metadata
from facilitator.storage.types import Canonical, Id, Moment

handed_out = Table(
    "handed_out",
    metadata,
    Column("ballot", ForeignKey("ballots.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("serial", String(20)),
    Column("at", Moment, nullable=False),
    Column("by", String(40), nullable=False),
    Column("given_back_at", Moment),
    Index("one_paper_a_serial", "ballot", "serial", unique=True),
)
"""A secret ballot writes no serial here: who holds a paper is known, which paper is not."""

paper_batches = Table(
    "paper_batches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("ballot", ForeignKey("ballots.id"), nullable=False, index=True),
    Column("teller", String(40), nullable=False),
    Column("entered_by", String(32), nullable=False),
    Column("sheet", String(60)),
    Column("collector", String(40)),
    Column("caller", String(40)),
    Column("returned", Canonical, nullable=False),
    Column("entered_at", Moment, nullable=False),
    Column("confirmed_by", String(40)),
    Column("confirmed_at", Moment),
    Column("withdrawn_at", Moment),
    CheckConstraint("confirmed_by IS NULL OR confirmed_by <> teller", name="two_people"),
    CheckConstraint("confirmed_at IS NULL OR withdrawn_at IS NULL", name="confirmed_or_withdrawn"),
)
"""`caller` reads a batch aloud: its papers come one by one, and the wall draws them."""

keyed_papers = Table(
    "keyed_papers",
    metadata,
    Column("batch", ForeignKey("paper_batches.id"), primary_key=True),
    Column("serial", String(20), primary_key=True),
    Column("unit", ForeignKey("units.id")),
    Column("choices", Canonical, nullable=False),
    Column("invalid", Boolean, nullable=False, default=False),
    sqlite_with_rowid=False,
)

hand_counts = Table(
    "hand_counts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("ballot", ForeignKey("ballots.id"), nullable=False),
    Column("counts", Canonical, nullable=False),
    Column("units", Canonical),
    Column("tellers", Canonical, nullable=False),
    Column("entered_at", Moment, nullable=False),
    Column("replaced_at", Moment),
    Column("series", Canonical),
    Index(
        "one_hand_count",
        "ballot",
        unique=True,
        sqlite_where=text("replaced_at IS NULL"),
        postgresql_where=text("replaced_at IS NULL"),
    ),
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False, index=True),
    Column("unit", ForeignKey("units.id")),
    Column("person", ForeignKey("persons.id")),
    Column("name", String(40), nullable=False),
    Column("pin_hash", String(200)),
    Column("wrong_pins", Integer, nullable=False, default=0, server_default="0"),
    Column("at", Moment, nullable=False),
    Column("ended_at", Moment),
    CheckConstraint("(unit IS NULL) <> (person IS NULL)", name="a_unit_or_a_person"),
)
"""Scrutineers appointed in the hall: residents checked in, or staff; the PIN confirms at the desk."""

"""Who asked to speak, what was proposed, and what the wall shows instead of the slide that belongs to the moment."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text, text

from facilitator.sessions.floor import ProposalState, Stance
from facilitator.sessions.stage import Shown
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Id, Moment

speeches = Table(
    "speeches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False),
    Column("item", ForeignKey("agenda_items.id")),
    Column("unit", ForeignKey("units.id")),
    Column("name", String(40), nullable=False),
    Column("stance", String(8), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("given_at", Moment),
    Column("finished_at", Moment),
    Column("withdrawn_at", Moment),
    Column("seconds", Integer),
    Column("seconds_left", Integer),
    Column("ran_from", Moment),
    Column("key", String(80)),
    one_of("stance", Stance),
    Index("ix_speeches_session", "session"),
    Index("one_speech_key", "session", "key", unique=True),
    Index(
        "one_speaker",
        "session",
        unique=True,
        sqlite_where=text("given_at IS NOT NULL AND finished_at IS NULL"),
        postgresql_where=text("given_at IS NOT NULL AND finished_at IS NULL"),
    ),
)

view_groups = Table(
    "view_groups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("item", ForeignKey("agenda_items.id"), nullable=False, index=True),
    Column("title", String(120), nullable=False),
    Column("position", Integer, nullable=False),
    Column("hands", Integer),
    Column("removed_at", Moment),
    CheckConstraint("hands IS NULL OR hands >= 0", name="hands_counted"),
)

proposals = Table(
    "proposals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False, index=True),
    Column("item", ForeignKey("agenda_items.id"), nullable=False),
    Column("unit", ForeignKey("units.id")),
    Column("author", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", String(200)),
    Column("merged_into", ForeignKey("proposals.id")),
    Column("in_group", ForeignKey("view_groups.id")),
    Column("key", String(80), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", String(40)),
    one_of("state", ProposalState),
    Index("one_proposal_key", "session", "key", unique=True),
)

proposal_seconds = Table(
    "proposal_seconds",
    metadata,
    Column("proposal", ForeignKey("proposals.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("at", Moment, nullable=False),
)

dots = Table(
    "dots",
    metadata,
    Column("view_group", ForeignKey("view_groups.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("count", Integer, nullable=False),
    CheckConstraint("count BETWEEN 1 AND 3", name="dots_possible"),
    sqlite_with_rowid=False,
)

topic_options = Table(
    "topic_options",
    metadata,
    Column("id", Id, primary_key=True),
    Column("item", ForeignKey("agenda_items.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("title", String(120), nullable=False),
    Column("cost_fen", Integer),
    Column("owner", String(60), nullable=False),
    Column("time", String(60), nullable=False),
    Column("pros", Text, nullable=False),
    Column("cons", Text, nullable=False),
    Column("objections", Text, nullable=False),
    Column("dropped_reason", String(200)),
    Column("dropped_at", Moment),
    CheckConstraint("cost_fen IS NULL OR cost_fen >= 0", name="cost_possible"),
)

materials = Table(
    "materials",
    metadata,
    Column("id", Id, primary_key=True),
    Column("item", ForeignKey("agenda_items.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("name", String(120), nullable=False),
    Column("original", ForeignKey("files.digest"), nullable=False),
    Column("page_count", Integer, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("removed_at", Moment),
)

material_pages = Table(
    "material_pages",
    metadata,
    Column("material", ForeignKey("materials.id"), primary_key=True),
    Column("page", Integer, primary_key=True),
    Column("digest", ForeignKey("files.digest"), nullable=False),
)

stages = Table(
    "stages",
    metadata,
    Column("session", ForeignKey("council_sessions.id"), primary_key=True),
    Column("shown", String(10), nullable=False),
    Column("target", String(32)),
    Column("page", Integer, nullable=False, default=1),
    Column("zoom", Integer, nullable=False, default=100),
    Column("x", Integer, nullable=False, default=0),
    Column("y", Integer, nullable=False, default=0),
    Column("message", String(200)),
    Column("dark", Boolean, nullable=False, default=False),
    Column("text_zoom", Integer, nullable=False, default=100),
    Column("timer_seconds", Integer),
    Column("timer_started_at", Moment),
    Column("timer_left", Integer),
    Column("screen_seen_at", Moment),
    Column("moment", String(120), nullable=False, default=""),
    Column("moves", Integer, nullable=False, default=0),
    one_of("shown", Shown),
    CheckConstraint("page >= 1 AND zoom BETWEEN 100 AND 800 AND text_zoom BETWEEN 100 AND 200", name="view_possible"),
)

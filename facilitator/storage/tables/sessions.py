"""Council sessions: plan, agenda, who came and left, who stood aside, what interrupted the evening."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text, false, text

from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.presence import Capacity
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Day, Id, Moment

council_sessions = Table(
    "council_sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("code", String(6), nullable=False, unique=True),
    Column("kind", String(30), nullable=False),
    Column("title", String(120), nullable=False),
    Column("place", String(80), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("preset", String(40)),
    Column("preset_version", String(20)),
    Column("legal_basis", String(40)),
    Column("scope", String(80)),
    Column("chair", ForeignKey("persons.id"), nullable=False),
    Column("recorder", ForeignKey("persons.id"), nullable=False),
    Column("scrutineers", Canonical, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("planned_at", Moment, nullable=False),
    Column("notified_on", Day),
    Column("notify_method", String(60)),
    Column("pre_review_on", Day),
    Column("pre_review_body", String(80)),
    Column("roll_digest", String(64)),
    Column("gathered_at", Moment),
    Column("began_at", Moment),
    Column("closed_at", Moment),
    Column("called_off_at", Moment),
    Column("called_off_by", String(40)),
    Column("called_off_reason", String(200)),
    Column("current_item", String(32)),
    Column("paused_reason", String(200)),
    Column("light", Boolean, nullable=False, default=False, server_default=false()),
    Column("self_check_in", Boolean, nullable=False, default=False, server_default=false()),
    one_of("state", SessionState),
)

agenda_items = Table(
    "agenda_items",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", String(120), nullable=False),
    Column("demand", ForeignKey("demands.id")),
    Column("form", String(12), nullable=False),
    Column("minutes", Integer),
    Column("state", String(10), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("dots_opened_at", Moment),
    Column("dots_closed_at", Moment),
    Column("speakers_closed_at", Moment),
    one_of("form", ItemForm),
    one_of("state", ItemState),
    Index("one_position", "session", "position", unique=True),
)

attendances = Table(
    "attendances",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False),
    Column("unit", ForeignKey("units.id")),
    Column("name", String(40), nullable=False),
    Column("capacity", String(10), nullable=False),
    Column("method", String(10), nullable=False),
    Column("came_at", Moment, nullable=False),
    Column("left_at", Moment),
    Column("proxy_name", String(40)),
    Column("proxy_document", String(120)),
    Column("proxy_file", ForeignKey("files.digest")),
    one_of("capacity", Capacity),
    Index("ix_attendances_session", "session"),
    Index(
        "present_once",
        "session",
        "unit",
        unique=True,
        sqlite_where=text("left_at IS NULL AND unit IS NOT NULL"),
        postgresql_where=text("left_at IS NULL AND unit IS NOT NULL"),
    ),
)

recusals = Table(
    "recusals",
    metadata,
    Column("item", ForeignKey("agenda_items.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("reason", String(120), nullable=False),
    Column("at", Moment, nullable=False),
)

interruptions = Table(
    "interruptions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False, index=True),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("reason", String(200), nullable=False),
    CheckConstraint("ended_at IS NULL OR ended_at >= began_at", name="ends_after_it_began"),
)

"""Staff, their keys and log-ins; voting units, the roll of a session, tickets and seats."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from facilitator.domain.people.units import UnitKind
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Day, Id, Moment

persons = Table(
    "persons",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(40), nullable=False, unique=True),
    Column("roles", Canonical, nullable=False),
    Column("password_hash", String(200)),
    Column("must_change", Boolean, nullable=False, default=True),
    Column("api_token_hash", String(64), unique=True),
    Column("active", Boolean, nullable=False, default=True),
    Column("grid", String(40)),
    Column("added_at", Moment, nullable=False),
)

log_ins = Table(
    "log_ins",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("person", ForeignKey("persons.id"), nullable=False, index=True),
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

signing_keys = Table(
    "signing_keys",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person", ForeignKey("persons.id"), nullable=False, index=True),
    Column("container", LargeBinary, nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("retired_at", Moment),
)
Index(
    "one_key_in_use",
    signing_keys.c.person,
    unique=True,
    sqlite_where=signing_keys.c.retired_at.is_(None),
    postgresql_where=signing_keys.c.retired_at.is_(None),
)

_UNIT_COLUMNS = (
    ("kind", String(20), False),
    ("label", String(60), False),
    ("building", String(40), False),
    ("door", String(20), False),
    ("holder", String(60), False),
    ("holder_name", String(60), False),
    ("area_centi", Integer(), False),
    ("weight", Integer(), False),
    ("households", Integer(), False),
    ("place", Integer(), False),
)

units = Table(
    "units",
    metadata,
    Column("id", Id, primary_key=True),
    *(Column(name, kind, nullable=nullable) for name, kind, nullable in _UNIT_COLUMNS),
    Column("active", Boolean, nullable=False, default=True),
    Column("occupancy", String(10)),
    Column("moved_in", Day),
    Column("moved_out", Day),
    Column("persons", Integer),
    CheckConstraint("occupancy IN ('owner', 'tenant', 'vacant', 'away')", name="occupancy_known"),
    CheckConstraint("area_centi >= 0 AND weight >= 1 AND households >= 0", name="amounts"),
    one_of("kind", UnitKind),
    Index("ix_units_place", "place", unique=True),
)

roll_entries = Table(
    "roll_entries",
    metadata,
    Column("session", ForeignKey("council_sessions.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    *(Column(name, kind, nullable=nullable) for name, kind, nullable in _UNIT_COLUMNS),
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False),
    Column("unit", ForeignKey("units.id"), nullable=False),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("short_code_hash", String(64), nullable=False),
    Column("origin", String(8), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Index("one_short_code", "session", "short_code_hash", unique=True),
    CheckConstraint("origin IN ('printed', 'desk')", name="origin_known"),
    Index(
        "one_live_ticket",
        "session",
        "unit",
        "origin",
        unique=True,
        sqlite_where=text("revoked_at IS NULL"),
        postgresql_where=text("revoked_at IS NULL"),
    ),
)

seats = Table(
    "seats",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False),
    Column("unit", ForeignKey("units.id")),
    Column("guest_number", Integer),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("revoked_because", String(10)),
    Index("one_guest_number", "session", "guest_number", unique=True),
    Index("ix_seats_unit", "session", "unit"),
)

community = Table(
    "community",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)

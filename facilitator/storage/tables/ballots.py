"""Ballots and the box. A secret ballot has two tables without a link: who took part, and what was cast.

The box keeps no time, no order and no number: WITHOUT ROWID, a random key, and it is rewritten at the close.
"""

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
    false,
)

from facilitator.domain.ballots.papers import Channel
from facilitator.domain.ballots.states import BallotState
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Id, Moment

ballots = Table(
    "ballots",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False, index=True),
    Column("item", ForeignKey("agenda_items.id"), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("form", String(20), nullable=False),
    Column("options", Canonical, nullable=False),
    Column("minimum", Integer, nullable=False),
    Column("maximum", Integer, nullable=False),
    Column("secrecy", String(8), nullable=False),
    Column("receipts", String(10), nullable=False),
    Column("channels", Canonical, nullable=False),
    Column("duplicate_rule", String(16), nullable=False),
    Column("seconds", Integer),
    Column("plain_http_accepted", Boolean, nullable=False, default=False),
    Column("poll", Boolean, nullable=False, default=False, server_default=false()),
    Column("state", String(10), nullable=False),
    Column("drafted_at", Moment, nullable=False),
    Column("opened_at", Moment),
    Column("opens_at", Moment),
    Column("closes_at", Moment),
    Column("closed_at", Moment),
    Column("announced_at", Moment),
    Column("present_at_opening", Integer),
    Column("witness", String(32)),
    Column("witnessed_at", Moment),
    Column("closed_by", String(32)),
    Column("close_reason", String(200)),
    Column("void_reason", String(200)),
    Column("ruling", String(12)),
    Column("ruled_by", String(40)),
    Column("ruling_document", String(120)),
    Column("ruled_at", Moment),
    Column("presence", Canonical),
    Column("result", Canonical),
    Column("appraises", Canonical),
    one_of("state", BallotState),
    CheckConstraint("secrecy IN ('named', 'secret')", name="secrecy_known"),
    CheckConstraint("ruling IN ('passed', 'failed')", name="ruling_known"),
    CheckConstraint("(state = 'announced') <= (result IS NOT NULL)", name="announced_has_result"),
)

named_votes = Table(
    "named_votes",
    metadata,
    Column("ballot", ForeignKey("ballots.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("channel", String(8), primary_key=True),
    Column("choices", Canonical, nullable=False),
    Column("invalid", Boolean, nullable=False, default=False),
    Column("key", String(80), nullable=False),
    Column("helped_by", String(40)),
    one_of("channel", Channel),
    Index("one_key", "ballot", "key", unique=True),
    sqlite_with_rowid=False,
)

turnout = Table(
    "turnout",
    metadata,
    Column("ballot", ForeignKey("ballots.id"), primary_key=True),
    Column("unit", ForeignKey("units.id"), primary_key=True),
    Column("channel", String(8), nullable=False),
    Column("helped_by", String(40)),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)
"""`helped_by`: who pressed for this unit (帮按), never what; the papers do not say which of them were helped."""

ballot_recounts = Table(
    "ballot_recounts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("ballot", ForeignKey("ballots.id"), nullable=False, index=True),
    Column("recorded", Canonical, nullable=False),
    Column("counted", Canonical, nullable=False),
    Column("sealed", Boolean, nullable=False),
    Column("second", String(40), nullable=False),
    Column("remark", String(200), nullable=False, default=""),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)
"""A sealed envelope opened again: papers by option and spoiled ones, as they were recorded and as they were counted."""

secret_papers = Table(
    "secret_papers",
    metadata,
    Column("ballot", ForeignKey("ballots.id"), primary_key=True),
    Column("tracker", LargeBinary, primary_key=True),
    Column("channel", String(8), nullable=False),
    Column("choices", Canonical, nullable=False),
    Column("invalid", Boolean, nullable=False, default=False),
    one_of("channel", Channel),
    CheckConstraint("length(tracker) = 16", name="tracker_length"),
    sqlite_with_rowid=False,
)

"""Minutes and their signatures, files by digest, jobs, and answers kept for repeated requests."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text, text

from facilitator.domain.minutes.states import MinutesState
from facilitator.storage.tables.metadata import metadata, one_of
from facilitator.storage.types import Canonical, Id, Moment

files = Table(
    "files",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("media_type", String(60), nullable=False),
    Column("name", String(200), nullable=False),
    Column("added_at", Moment, nullable=False),
)

minutes = Table(
    "minutes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session", ForeignKey("council_sessions.id"), nullable=False, unique=True),
    Column("state", String(10), nullable=False),
    Column("revision", Integer, nullable=False, default=1),
    Column("content", Canonical, nullable=False),
    Column("year", Integer),
    Column("sequence", Integer),
    Column("number", String(40)),
    Column("names", Canonical, nullable=False),
    Column("record", LargeBinary),
    Column("digest", String(64)),
    Column("pdf", ForeignKey("files.digest")),
    Column("drafted_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("signed_at", Moment),
    Column("failure", String(400)),
    one_of("state", MinutesState),
    CheckConstraint("(state IN ('draft', 'settling')) OR (pdf IS NOT NULL)", name="settled_has_pdf"),
    Index("one_minutes_number", "year", "sequence", unique=True),
)

signatures = Table(
    "signatures",
    metadata,
    Column("minutes", ForeignKey("minutes.id"), primary_key=True),
    Column("office", String(20), primary_key=True),
    Column("person", ForeignKey("persons.id"), nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("before_digest", String(64), nullable=False),
    Column("after_digest", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)

minutes_scans = Table(
    "minutes_scans",
    metadata,
    Column("minutes", ForeignKey("minutes.id"), primary_key=True),
    Column("digest", ForeignKey("files.digest"), primary_key=True),
    Column("media_type", String(60), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)
"""Sheets that were signed by hand; their rows of `signatures` have an empty certificate."""

addenda = Table(
    "addenda",
    metadata,
    Column("id", Id, primary_key=True),
    Column("minutes", ForeignKey("minutes.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("pdf", ForeignKey("files.digest"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("signed_at", Moment),
    Column("discarded_at", Moment),
    Column("discard_reason", String(400)),
    Index("one_addendum_place", "minutes", "place", unique=True),
)

addendum_signatures = Table(
    "addendum_signatures",
    metadata,
    Column("addendum", ForeignKey("addenda.id"), primary_key=True),
    Column("office", String(20), primary_key=True),
    Column("person", ForeignKey("persons.id"), nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("before_digest", String(64), nullable=False),
    Column("after_digest", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("state", String(8), nullable=False),
    Column("wanted_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("failure", Text),
    CheckConstraint("state IN ('wanted', 'done', 'failed')", name="state_known"),
    Index("wanted_jobs", "state", sqlite_where=text("state = 'wanted'"), postgresql_where=text("state = 'wanted'")),
)

kept_answers = Table(
    "kept_answers",
    metadata,
    Column("actor", String(40), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("request_digest", String(64), nullable=False),
    Column("answer", Canonical, nullable=False),
    Column("at", Moment, nullable=False),
)

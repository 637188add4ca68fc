"""The clerk's daily tools: saved views, visits, who helps with what, reports to the street, the yard's plan."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Table, Text

from facilitator.storage.tables.metadata import metadata
from facilitator.storage.types import Canonical, Day, Id, Moment

saved_views = Table(
    "saved_views",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner", ForeignKey("persons.id"), nullable=False, index=True),
    Column("name", String(40), nullable=False),
    Column("query", Canonical, nullable=False),
    Column("shared", Boolean, nullable=False, default=False),
    Column("at", Moment, nullable=False),
)

visited_people = Table(
    "visited_people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("building", String(40), nullable=False),
    Column("door", String(40)),
    Column("visitor", ForeignKey("persons.id"), nullable=False),
    Column("every_days", Integer, nullable=False, default=30),
    Column("next_on", Day, nullable=False),
    Column("active", Boolean, nullable=False, default=True),
    CheckConstraint("every_days BETWEEN 1 AND 366", name="every_days_possible"),
)

visits = Table(
    "visits",
    metadata,
    Column("id", Id, primary_key=True),
    Column("visited", ForeignKey("visited_people.id"), nullable=False, index=True),
    Column("on_day", Day, nullable=False),
    Column("text", Text, nullable=False, default=""),
    Column("demand", ForeignKey("demands.id")),
    Column("read_back", Boolean, nullable=False, default=False),
    Column("signature", ForeignKey("files.digest")),
    Column("key", String(64), unique=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

resources = Table(
    "resources",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(60), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("helps_with", String(200), nullable=False),
    Column("phone", String(60)),
    Column("consent", Boolean, nullable=False, default=False),
    Column("active", Boolean, nullable=False, default=True),
    Column("at", Moment, nullable=False),
)

street_reports = Table(
    "street_reports",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("title", String(200), nullable=False),
    Column("sent_on", Day, nullable=False),
    Column("sent_by", String(40), nullable=False),
    Column("to_whom", String(60), nullable=False),
    Column("receipt", String(120)),
    Column("receipt_on", Day),
    Column("at", Moment, nullable=False),
    CheckConstraint("kind IN ('minutes', 'report_up', 'monthly', 'other')", name="kind_known"),
)

yard_plans = Table(
    "yard_plans",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("digest", ForeignKey("files.digest"), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("spots", Canonical, nullable=False),
    Column("at", Moment, nullable=False),
)

papers = Table(
    "papers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("content", Canonical, nullable=False),
    Column("digest", ForeignKey("files.digest")),
    Column("failure", Text),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
)

"""The ledger of demands, its history, and the batches that were imported into it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text, text

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
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
    Column("changed", Integer, nullable=False, default=0),
    Column("undone_at", Moment),
    Column("undone_by", String(40)),
)

import_changes = Table(
    "import_changes",
    metadata,
    Column("batch", ForeignKey("import_batches.id"), primary_key=True),
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("before", Canonical, nullable=False),
    Column("after", Canonical, nullable=False),
)


def _slip_columns() -> tuple[Column[Any], ...]:
    """What a 需求征集单 may hold besides the words; `told` keeps imported columns that have none here."""
    return (
        Column("residents_group", String(40)),
        Column("slip_no", String(40)),
        Column("age_band", String(10)),
        Column("proxy_name", String(40)),
        Column("read_back", Boolean, nullable=False, default=False),
        Column("since", String(60)),
        Column("wish", String(500)),
        Column("willing", Canonical, nullable=False, default=list),
        Column("self_urgency", String(10)),
        Column("stub", String(16), unique=True),
        Column("source_text", Text),
        Column("doubts", Canonical, nullable=False, default=list),
        Column("draft_kind", String(10)),
        Column("about", ForeignKey("demands.id")),
        Column("supporters_told", Integer, nullable=False, default=0),
        Column("told", Canonical, nullable=False, default=dict),
        Column("search", Text, nullable=False, default=""),
    )


def _order_columns() -> tuple[Column[Any], ...]:
    """What is fixed at 开单 and on the way: parties, department, tracks, private path, clocks."""
    return (
        Column("parent", ForeignKey("demands.id"), index=True),
        Column("previous", ForeignKey("demands.id")),
        Column("cooperating", String(120)),
        Column("department", String(60)),
        Column("department_officer", String(40)),
        Column("track_department", String(10), nullable=False, default=DepartmentTrack.NONE),
        Column("track_council", String(10), nullable=False, default=CouncilTrack.NONE),
        Column("review_on", Day),
        Column("extensions", Integer, nullable=False, default=0),
        Column("extend_until", Day),
        Column("objections", Integer, nullable=False, default=0),
        Column("restricted", Boolean, nullable=False, default=False),
        Column("public_title", String(80)),
        Column("words_seen", Boolean, nullable=False, default=False),
        Column("suspended_on", Day),
    )


def _end_columns() -> tuple[Column[Any], ...]:
    """Days of the way, as the ledger and the quarter count them."""
    return (
        Column("opened_on", Day),
        Column("completed_on", Day),
        Column("closed_on", Day),
        Column("replied_on", Day),
        Column("forgotten_on", Day),
    )


def _list_indexes() -> tuple[Index, ...]:
    """Each holds all that a daily list and its count ask for, so that no row is read before the page is known."""
    rest = ("year", "sequence", "deadline", "matter", "restricted", "grid", "id")
    unanswered = text("replied_on IS NULL AND (contact IS NOT NULL OR reporter_name IS NOT NULL)")
    tracked = text("state = 'tracking'")
    return (
        Index("ix_demands_assignee", "assignee", "state", *rest),
        Index("ix_demands_lists", "state", *rest),
        Index("ix_demands_unanswered", "state", "parent", *rest, sqlite_where=unanswered, postgresql_where=unanswered),
        Index("ix_demands_tracked", "closed_on", "round", *rest, sqlite_where=tracked, postgresql_where=tracked),
    )


demands = Table(
    "demands",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", String(20), unique=True),
    Column("year", Integer),
    Column("sequence", Integer),
    Column("state", String(30), nullable=False),
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
    *_slip_columns(),
    *_order_columns(),
    *_end_columns(),
    Column("changed_at", Moment, nullable=False),
    Column("batch", ForeignKey("import_batches.id")),
    one_of("state", DemandState),
    one_of("category", Category),
    one_of("channel", Channel),
    one_of("track_department", DepartmentTrack),
    one_of("track_council", CouncilTrack),
    CheckConstraint("round >= 1", name="round_counts_from_one"),
    Index("one_number_a_year", "year", "sequence", unique=True),
    Index("one_external_ref", "channel", "external_ref", unique=True),
    Index("ix_demands_deadline", "deadline"),
    Index("ix_demands_reporter_name", "reporter_name"),
    Index("ix_demands_proxy_name", "proxy_name"),
    *_list_indexes(),
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

demand_rounds = Table(
    "demand_rounds",
    metadata,
    Column("demand", ForeignKey("demands.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("deadline", Day),
    Column("opened_on", Day),
    Column("completed_on", Day),
    Column("closed_on", Day),
)
"""The days of the rounds that are over: the demand's own line tells those of the round it is in."""

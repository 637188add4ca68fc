"""The ledger whole: every state of the way, the two tracks, what a slip may hold, and batches that can be undone."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATES_BEFORE = (
    "state IN ('draft', 'funding', 'in_decision_council', 'in_opinion_council', 'in_progress', "
    "'in_topic_council', 'opened', 'pending_triage', 'registered', 'submitted', 'withdrawn')"
)
STATES = (
    "state IN ('answered_on_spot', 'archived', 'awaiting_acceptance', 'closed', 'completed', 'deferred', "
    "'dept_accepted', 'dept_returned', 'draft', 'extension_requested', 'funding', "
    "'in_decision_council', 'in_opinion_council', 'in_progress', 'in_review', 'in_topic_council', "
    "'merged', 'needs_info', 'not_accepted', 'not_opened', 'opened', 'pending_triage', "
    "'private_guided', 'private_linked', 'private_market', 'private_mediation', "
    "'private_volunteer', 'qualified', 'redeliberation', 'referred_to_assembly', 'registered', "
    "'reopened', 'reported_up', 'submitted', 'suspended', 'tracking', 'unqualified', "
    "'urgent_dispatched', 'withdrawn')"
)
LISTS = ["year", "sequence", "deadline", "matter", "restricted", "grid", "id"]
PARTIAL = (
    (
        "ix_demands_unanswered",
        ["state", "parent"],
        "replied_on IS NULL AND (contact IS NOT NULL OR reporter_name IS NOT NULL)",
    ),
    ("ix_demands_tracked", ["closed_on", "round"], "state = 'tracking'"),
)
OWN_INDEXES = (
    "ix_demands_tracked",
    "ix_demands_unanswered",
    "ix_demands_lists",
    "ix_demands_assignee",
    "ix_demands_deadline",
    "ix_demands_parent",
)
OWN_KEYS = ("parent", "about", "previous")


def upgrade() -> None:
    with op.batch_alter_table("demands") as table:
        table.drop_constraint(op.f("ck_demands_state_known"), type_="check")
        for column in _columns():
            table.add_column(column)
        table.create_check_constraint(op.f("ck_demands_state_known"), STATES)
        table.create_check_constraint(
            op.f("ck_demands_track_department_known"),
            "track_department IN ('accepted', 'done', 'none', 'reported', 'returned')",
        )
        table.create_check_constraint(
            op.f("ck_demands_track_council_known"), "track_council IN ('done', 'held', 'none')"
        )
        table.create_unique_constraint(op.f("uq_demands_stub"), ["stub"])
        for key in OWN_KEYS:
            table.create_foreign_key(op.f(f"fk_demands_{key}_demands"), "demands", [key], ["id"])
        table.create_index(op.f("ix_demands_parent"), ["parent"], unique=False)
        table.create_index("ix_demands_deadline", ["deadline"], unique=False)
        table.drop_index(op.f("ix_demands_state"))
        table.create_index("ix_demands_assignee", ["assignee", "state", *LISTS], unique=False)
        table.create_index("ix_demands_lists", ["state", *LISTS], unique=False)
        for name, first, where in PARTIAL:
            some = sa.text(where)
            table.create_index(name, [*first, *LISTS], unique=False, sqlite_where=some, postgresql_where=some)
    with op.batch_alter_table("import_batches") as table:
        table.add_column(sa.Column("changed", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("undone_at", sa.String(length=32), nullable=True))
        table.add_column(sa.Column("undone_by", sa.String(length=40), nullable=True))
    with op.batch_alter_table("persons") as table:
        table.add_column(sa.Column("grid", sa.String(length=40), nullable=True))


def downgrade() -> None:
    """Raises IntegrityError while a demand stands in a state that the older tables do not know: nothing is lost."""
    with op.batch_alter_table("persons") as table:
        table.drop_column("grid")
    with op.batch_alter_table("import_batches") as table:
        for name in ("changed", "undone_at", "undone_by"):
            table.drop_column(name)
    with op.batch_alter_table("demands") as table:
        for name in OWN_INDEXES:
            table.drop_index(name)
        table.create_index(op.f("ix_demands_state"), ["state"], unique=False)
        for key in OWN_KEYS:
            table.drop_constraint(op.f(f"fk_demands_{key}_demands"), type_="foreignkey")
        table.drop_constraint(op.f("uq_demands_stub"), type_="unique")
        for name in ("track_council", "track_department", "state"):
            table.drop_constraint(op.f(f"ck_demands_{name}_known"), type_="check")
        for column in reversed(_columns()):
            table.drop_column(column.name)
        table.create_check_constraint(op.f("ck_demands_state_known"), STATES_BEFORE)


def _columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("residents_group", sa.String(length=40), nullable=True),
        sa.Column("slip_no", sa.String(length=40), nullable=True),
        sa.Column("age_band", sa.String(length=10), nullable=True),
        sa.Column("proxy_name", sa.String(length=40), nullable=True),
        sa.Column("read_back", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("since", sa.String(length=60), nullable=True),
        sa.Column("wish", sa.String(length=500), nullable=True),
        sa.Column("willing", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("self_urgency", sa.String(length=10), nullable=True),
        sa.Column("stub", sa.String(length=16), nullable=True),
        sa.Column("source_text", sa.Text(), nullable=True),
        sa.Column("doubts", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("draft_kind", sa.String(length=10), nullable=True),
        sa.Column("about", sa.String(length=32), nullable=True),
        sa.Column("supporters_told", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("told", sa.Text(), nullable=False, server_default="{}"),
        sa.Column("search", sa.Text(), nullable=False, server_default=""),
        sa.Column("parent", sa.String(length=32), nullable=True),
        sa.Column("previous", sa.String(length=32), nullable=True),
        sa.Column("cooperating", sa.String(length=120), nullable=True),
        sa.Column("department", sa.String(length=60), nullable=True),
        sa.Column("department_officer", sa.String(length=40), nullable=True),
        sa.Column("track_department", sa.String(length=10), nullable=False, server_default="none"),
        sa.Column("track_council", sa.String(length=10), nullable=False, server_default="none"),
        sa.Column("review_on", sa.String(length=10), nullable=True),
        sa.Column("extensions", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("extend_until", sa.String(length=10), nullable=True),
        sa.Column("objections", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("restricted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("public_title", sa.String(length=80), nullable=True),
        sa.Column("suspended_on", sa.String(length=10), nullable=True),
        sa.Column("opened_on", sa.String(length=10), nullable=True),
        sa.Column("completed_on", sa.String(length=10), nullable=True),
        sa.Column("closed_on", sa.String(length=10), nullable=True),
        sa.Column("replied_on", sa.String(length=10), nullable=True),
        sa.Column("forgotten_on", sa.String(length=10), nullable=True),
    ]

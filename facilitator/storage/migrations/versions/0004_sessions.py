"""Council sessions: agenda, attendance, recusals, interruptions."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _council_sessions()
    _agenda_items()
    _attendances()
    _interruptions()
    _recusals()


def downgrade() -> None:
    op.drop_table("recusals")
    op.drop_table("interruptions")
    op.drop_table("attendances")
    op.drop_table("agenda_items")
    op.drop_table("council_sessions")


def _council_sessions() -> None:
    op.create_table(
        "council_sessions",
        *_council_sessions_columns(),
        sa.CheckConstraint(
            "state IN ('closed', 'gathering', 'paused', 'planned', 'running')",
            name=op.f("ck_council_sessions_state_known"),
        ),
        sa.ForeignKeyConstraint(["chair"], ["persons.id"], name=op.f("fk_council_sessions_chair_persons")),
        sa.ForeignKeyConstraint(["recorder"], ["persons.id"], name=op.f("fk_council_sessions_recorder_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_sessions")),
        sa.UniqueConstraint("code", name=op.f("uq_council_sessions_code")),
    )
    op.create_index(op.f("ix_council_sessions_state"), "council_sessions", ["state"], unique=False)


def _council_sessions_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("starts_at", sa.String(length=32), nullable=False),
        sa.Column("preset", sa.String(length=40), nullable=True),
        sa.Column("preset_version", sa.String(length=20), nullable=True),
        sa.Column("legal_basis", sa.String(length=40), nullable=True),
        sa.Column("scope", sa.String(length=80), nullable=True),
        sa.Column("chair", sa.String(length=32), nullable=False),
        sa.Column("recorder", sa.String(length=32), nullable=False),
        sa.Column("scrutineers", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("planned_at", sa.String(length=32), nullable=False),
        sa.Column("notified_on", sa.String(length=10), nullable=True),
        sa.Column("notify_method", sa.String(length=60), nullable=True),
        sa.Column("pre_review_on", sa.String(length=10), nullable=True),
        sa.Column("pre_review_body", sa.String(length=80), nullable=True),
        sa.Column("roll_digest", sa.String(length=64), nullable=True),
        sa.Column("gathered_at", sa.String(length=32), nullable=True),
        sa.Column("began_at", sa.String(length=32), nullable=True),
        sa.Column("closed_at", sa.String(length=32), nullable=True),
        sa.Column("current_item", sa.String(length=32), nullable=True),
        sa.Column("paused_reason", sa.String(length=200), nullable=True),
    ]


def _agenda_items() -> None:
    op.create_table(
        "agenda_items",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=True),
        sa.Column("form", sa.String(length=12), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "form IN ('ballot', 'discussion', 'funding', 'report', 'scores')", name=op.f("ck_agenda_items_form_known")
        ),
        sa.CheckConstraint("state IN ('done', 'open', 'waiting')", name=op.f("ck_agenda_items_state_known")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_agenda_items_demand_demands")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_agenda_items_session_council_sessions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
    )
    op.create_index("one_position", "agenda_items", ["session", "position"], unique=True)


def _attendances() -> None:
    op.create_table(
        "attendances",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("capacity", sa.String(length=10), nullable=False),
        sa.Column("method", sa.String(length=10), nullable=False),
        sa.Column("came_at", sa.String(length=32), nullable=False),
        sa.Column("left_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("capacity IN ('observer', 'voter')", name=op.f("ck_attendances_capacity_known")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_attendances_session_council_sessions")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_attendances_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendances")),
    )
    op.create_index("ix_attendances_session", "attendances", ["session"], unique=False)
    op.create_index(
        "present_once",
        "attendances",
        ["session", "unit"],
        unique=True,
        sqlite_where=sa.text("left_at IS NULL AND unit IS NOT NULL"),
        postgresql_where=sa.text("left_at IS NULL AND unit IS NOT NULL"),
    )


def _interruptions() -> None:
    op.create_table(
        "interruptions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("began_at", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "ended_at IS NULL OR ended_at >= began_at", name=op.f("ck_interruptions_ends_after_it_began")
        ),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_interruptions_session_council_sessions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interruptions")),
    )
    op.create_index(op.f("ix_interruptions_session"), "interruptions", ["session"], unique=False)


def _recusals() -> None:
    op.create_table(
        "recusals",
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_recusals_item_agenda_items")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_recusals_unit_units")),
        sa.PrimaryKeyConstraint("item", "unit", name=op.f("pk_recusals")),
    )

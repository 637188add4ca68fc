"""What gathers around a demand: supporters, parties, photos, figures, replies, calls, noted orders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _demand_supporters()
    _demand_parties()
    _demand_photos()
    _demand_inspections()
    _demand_measures()
    _demand_replies()
    _demand_follow_ups()
    _noted_orders()
    _deadline_alerts()
    _import_changes()


def downgrade() -> None:
    op.drop_table("import_changes")
    op.drop_table("deadline_alerts")
    op.drop_table("noted_orders")
    op.drop_table("demand_follow_ups")
    op.drop_table("demand_replies")
    op.drop_table("demand_measures")
    op.drop_table("demand_inspections")
    op.drop_table("demand_photos")
    op.drop_table("demand_parties")
    op.drop_table("demand_supporters")


def _demand_supporters() -> None:
    op.create_table(
        "demand_supporters",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=True),
        sa.Column("building", sa.String(length=40), nullable=True),
        sa.Column("contact", sa.String(length=60), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_supporters_demand_demands")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_supporters")),
    )
    op.create_index(op.f("ix_demand_supporters_demand"), "demand_supporters", ["demand"], unique=False)


def _demand_parties() -> None:
    op.create_table(
        "demand_parties",
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("party", sa.String(length=60), nullable=False),
        sa.Column("answer", sa.String(length=8), nullable=False),
        sa.Column("contact", sa.String(length=60), nullable=True),
        sa.Column("on_day", sa.String(length=10), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint("answer IN ('asked', 'taken', 'refused')", name=op.f("ck_demand_parties_answer_known")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_parties_demand_demands")),
        sa.PrimaryKeyConstraint("demand", "party", name=op.f("pk_demand_parties")),
    )


def _demand_photos() -> None:
    op.create_table(
        "demand_photos",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=6), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("small", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=120), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("stage IN ('before', 'after', 'other')", name=op.f("ck_demand_photos_stage_known")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_photos_demand_demands")),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_demand_photos_digest_files")),
        sa.ForeignKeyConstraint(["small"], ["files.digest"], name=op.f("fk_demand_photos_small_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_photos")),
    )
    op.create_index(op.f("ix_demand_photos_demand"), "demand_photos", ["demand"], unique=False)


def _demand_inspections() -> None:
    op.create_table(
        "demand_inspections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("who", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(length=32), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_inspections_demand_demands")),
        sa.ForeignKeyConstraint(["photo"], ["demand_photos.id"], op.f("fk_demand_inspections_photo_demand_photos")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_inspections")),
    )
    op.create_index(op.f("ix_demand_inspections_demand"), "demand_inspections", ["demand"], unique=False)


def _demand_measures() -> None:
    op.create_table(
        "demand_measures",
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_measures_demand_demands")),
        sa.PrimaryKeyConstraint("demand", name=op.f("pk_demand_measures")),
    )


def _demand_replies() -> None:
    op.create_table(
        "demand_replies",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_replies_demand_demands")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_replies")),
    )
    op.create_index(op.f("ix_demand_replies_demand"), "demand_replies", ["demand"], unique=False)


def _demand_follow_ups() -> None:
    op.create_table(
        "demand_follow_ups",
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fine", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("day IN (30, 90, 180)", name=op.f("ck_demand_follow_ups_day_known")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_follow_ups_demand_demands")),
        sa.PrimaryKeyConstraint("demand", "round", "day", name=op.f("pk_demand_follow_ups")),
    )


def _noted_orders() -> None:
    op.create_table(
        "noted_orders",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("verb", sa.String(length=20), nullable=False),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_noted_orders_demand_demands")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_noted_orders_session_council_sessions")
        ),
        sa.PrimaryKeyConstraint("session", "demand", name=op.f("pk_noted_orders")),
    )


def _deadline_alerts() -> None:
    op.create_table(
        "deadline_alerts",
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("due", sa.String(length=32), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_deadline_alerts_demand_demands")),
        sa.PrimaryKeyConstraint("demand", "kind", "due", name=op.f("pk_deadline_alerts")),
    )
    op.create_index("ix_deadline_alerts_at", "deadline_alerts", ["at"], unique=False)


def _import_changes() -> None:
    op.create_table(
        "import_changes",
        sa.Column("batch", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["import_batches.id"], name=op.f("fk_import_changes_batch_import_batches")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_import_changes_demand_demands")),
        sa.PrimaryKeyConstraint("batch", "demand", name=op.f("pk_import_changes")),
    )

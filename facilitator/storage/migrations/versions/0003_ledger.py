"""The ledger of demands, its history, and the batches imported into it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _import_batches()
    _demands()
    _demand_history()


def downgrade() -> None:
    op.drop_table("demand_history")
    op.drop_table("demands")
    op.drop_table("import_batches")


def _import_batches() -> None:
    op.create_table(
        "import_batches",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("file_digest", sa.String(length=64), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batches")),
    )


def _demands() -> None:
    op.create_table(
        "demands",
        *_demands_columns(),
        sa.CheckConstraint(
            "category IN ('culture_recreation', 'dispute_mediation', 'environment_sanitation', "
            "'government_service', 'infrastructure', 'other', 'property_management', 'public_safety', "
            "'vulnerable_support')",
            name=op.f("ck_demands_category_known"),
        ),
        sa.CheckConstraint(
            "channel IN ('home_visit', 'hotline_transfer', 'inspection', 'phone', 'qr_form', "
            "'residents_forum', 'suggestion_box', 'walk_in', 'wechat_group', 'yard_meeting')",
            name=op.f("ck_demands_channel_known"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'funding', 'in_decision_council', 'in_opinion_council', 'in_progress', "
            "'in_topic_council', 'opened', 'pending_triage', 'registered', 'submitted', 'withdrawn')",
            name=op.f("ck_demands_state_known"),
        ),
        sa.CheckConstraint("round >= 1", name=op.f("ck_demands_round_counts_from_one")),
        sa.ForeignKeyConstraint(["batch"], ["import_batches.id"], name=op.f("fk_demands_batch_import_batches")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demands")),
        sa.UniqueConstraint("number", name=op.f("uq_demands_number")),
    )
    op.create_index(op.f("ix_demands_state"), "demands", ["state"], unique=False)
    op.create_index("one_external_ref", "demands", ["channel", "external_ref"], unique=True)
    op.create_index("one_number_a_year", "demands", ["year", "sequence"], unique=True)


def _demands_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("category", sa.String(length=30), nullable=False),
        sa.Column("source_category", sa.String(length=60), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("reporter_name", sa.String(length=40), nullable=True),
        sa.Column("contact", sa.String(length=60), nullable=True),
        sa.Column("grid", sa.String(length=40), nullable=True),
        sa.Column("building", sa.String(length=40), nullable=True),
        sa.Column("location", sa.String(length=120), nullable=True),
        sa.Column("affected_households", sa.Integer(), nullable=True),
        sa.Column("supporters", sa.Integer(), nullable=False),
        sa.Column("happened_on", sa.String(length=10), nullable=True),
        sa.Column("registered_on", sa.String(length=10), nullable=True),
        sa.Column("external_ref", sa.String(length=60), nullable=True),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("public_ok", sa.Boolean(), nullable=False),
        sa.Column("matter", sa.String(length=10), nullable=True),
        sa.Column("urgency", sa.String(length=10), nullable=True),
        sa.Column("responsible_party", sa.String(length=60), nullable=True),
        sa.Column("assignee", sa.String(length=40), nullable=True),
        sa.Column("deadline", sa.String(length=10), nullable=True),
        sa.Column("authority", sa.String(length=32), nullable=True),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.Column("batch", sa.String(length=32), nullable=True),
    ]


def _demand_history() -> None:
    op.create_table(
        "demand_history",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("move", sa.String(length=30), nullable=False),
        sa.Column("before", sa.String(length=30), nullable=True),
        sa.Column("after", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("authority", sa.String(length=32), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_history_demand_demands")),
        sa.ForeignKeyConstraint(["seq"], ["journal.seq"], name=op.f("fk_demand_history_seq_journal")),
        sa.PrimaryKeyConstraint("seq", "demand", name=op.f("pk_demand_history")),
    )
    op.create_index("ix_demand_history_demand", "demand_history", ["demand", "seq"], unique=False)

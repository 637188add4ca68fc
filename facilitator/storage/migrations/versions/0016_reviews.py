"""Quarterly reviews: the demands of a quarter, the forms, the verdicts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ASKED_IN_THE_HALL = (("ballots", "appraises"), ("hand_counts", "series"))


def upgrade() -> None:
    _review_formulas()
    _reviews()
    _review_items()
    _review_scores()
    for table, column in ASKED_IN_THE_HALL:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=True))


def downgrade() -> None:
    for table, column in reversed(ASKED_IN_THE_HALL):
        op.drop_column(table, column)
    for table in ("review_scores", "review_items", "reviews", "review_formulas"):
        op.drop_table(table)


def _review_formulas() -> None:
    op.create_table(
        "review_formulas",
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("since", sa.String(length=6), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("decided", sa.String(length=120), nullable=False),
        sa.Column("adopted_at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_formulas")),
        sa.UniqueConstraint("place", name=op.f("uq_review_formulas_place")),
    )


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("quarter", sa.String(length=6), nullable=False),
        sa.Column("formula", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("gathered_at", sa.String(length=32), nullable=False),
        sa.Column("concluded_at", sa.String(length=32), nullable=True),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("state IN ('concluded', 'open')", name=op.f("ck_reviews_state_known")),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_reviews_session_council_sessions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("quarter", name=op.f("uq_reviews_quarter")),
    )


def _review_items() -> None:
    op.create_table(
        "review_items",
        sa.Column("review", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("process", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("vetoes", sa.Text(), nullable=False),
        sa.Column("change", sa.String(length=10), nullable=True),
        sa.Column("assessed_at", sa.String(length=32), nullable=True),
        sa.Column("assessed_by", sa.String(length=40), nullable=True),
        sa.Column("verdict", sa.String(length=20), nullable=True),
        sa.Column("figures", sa.Text(), nullable=True),
        sa.Column("root_cause", sa.String(length=200), nullable=True),
        sa.Column("cause_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("change IN ('improved', 'unchanged', 'worse')", name=op.f("ck_review_items_change_known")),
        sa.CheckConstraint(
            "verdict IN ('qualified', 'sample_too_small', 'unqualified')", name=op.f("ck_review_items_verdict_known")
        ),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_review_items_demand_demands")),
        sa.ForeignKeyConstraint(["review"], ["reviews.id"], name=op.f("fk_review_items_review_reviews")),
        sa.PrimaryKeyConstraint("review", "demand", name=op.f("pk_review_items")),
    )
    op.create_index("one_review_place", "review_items", ["review", "place"], unique=True)


def _review_scores() -> None:
    op.create_table(
        "review_scores",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("review", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("representative", sa.Boolean(), nullable=False),
        sa.Column("affected", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("channel IN ('phone', 'paper', 'hands')", name=op.f("ck_review_scores_channel_known")),
        sa.CheckConstraint("level BETWEEN 0 AND 5", name=op.f("ck_review_scores_level_known")),
        sa.ForeignKeyConstraint(
            ["review", "demand"],
            ["review_items.review", "review_items.demand"],
            name=op.f("fk_review_scores_review_review_items"),
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_review_scores_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_scores")),
    )
    op.create_index("one_score", "review_scores", ["review", "demand", "unit"], unique=True)

"""The books of a plan: pledges, receipts, spending, what went back, and photos of vouchers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

SOURCES = (
    "source IN ('charity_partner', 'collective', 'community_fund', 'enterprise_donation', 'gov_subsidy', "
    "'labor_kind', 'maintenance_fund', 'public_revenue', 'resident_raised')"
)
TABLES = (
    "funding_pledges",
    "funding_receipts",
    "funding_spending",
    "funding_paid_back",
    "funding_vouchers",
)


def upgrade() -> None:
    _funding_pledges()
    _funding_receipts()
    _funding_spending()
    _funding_paid_back()
    _funding_vouchers()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _funding_pledges() -> None:
    op.create_table(
        "funding_pledges",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("signed_on", sa.String(length=10), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            SOURCES,
            name=op.f("ck_funding_pledges_source_known"),
        ),
        sa.CheckConstraint("fen <> 0", name=op.f("ck_funding_pledges_fen_moved")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_pledges_plan_funding_plans")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_funding_pledges_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_pledges")),
    )
    op.create_index("one_funding_pledges_number", "funding_pledges", ["plan", "number"], unique=True)


def _funding_receipts() -> None:
    op.create_table(
        "funding_receipts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("paid_by", sa.String(length=10), nullable=False),
        sa.Column("receipt_no", sa.String(length=40), nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("collector", sa.String(length=40), nullable=False),
        sa.Column("contra_of", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "paid_by IN ('alipay', 'cash', 'other', 'transfer', 'wechat')",
            name=op.f("ck_funding_receipts_paid_by_known"),
        ),
        sa.CheckConstraint(
            SOURCES,
            name=op.f("ck_funding_receipts_source_known"),
        ),
        sa.CheckConstraint("fen <> 0", name=op.f("ck_funding_receipts_fen_moved")),
        sa.ForeignKeyConstraint(
            ["contra_of"], ["funding_receipts.id"], name=op.f("fk_funding_receipts_contra_of_funding_receipts")
        ),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_receipts_plan_funding_plans")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_funding_receipts_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_receipts")),
        sa.UniqueConstraint("contra_of", name=op.f("uq_funding_receipts_contra_of")),
    )
    op.create_index("one_funding_receipts_number", "funding_receipts", ["plan", "number"], unique=True)


def _funding_spending() -> None:
    op.create_table(
        "funding_spending",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("payee", sa.String(length=60), nullable=False),
        sa.Column("invoice_no", sa.String(length=40), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=False),
        sa.Column("approvers", sa.Text(), nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("contra_of", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("fen <> 0", name=op.f("ck_funding_spending_fen_moved")),
        sa.ForeignKeyConstraint(
            ["contra_of"], ["funding_spending.id"], name=op.f("fk_funding_spending_contra_of_funding_spending")
        ),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_spending_plan_funding_plans")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_spending")),
        sa.UniqueConstraint("contra_of", name=op.f("uq_funding_spending_contra_of")),
    )
    op.create_index("one_funding_spending_number", "funding_spending", ["plan", "number"], unique=True)


def _funding_paid_back() -> None:
    op.create_table(
        "funding_paid_back",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("signed_by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            SOURCES,
            name=op.f("ck_funding_paid_back_source_known"),
        ),
        sa.CheckConstraint("fen <> 0", name=op.f("ck_funding_paid_back_fen_moved")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_paid_back_plan_funding_plans")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_funding_paid_back_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_paid_back")),
    )
    op.create_index("one_funding_paid_back_number", "funding_paid_back", ["plan", "number"], unique=True)


def _funding_vouchers() -> None:
    op.create_table(
        "funding_vouchers",
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("entry", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_funding_vouchers_digest_files")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_vouchers_plan_funding_plans")),
        sa.PrimaryKeyConstraint("plan", "entry", "digest", name=op.f("pk_funding_vouchers")),
    )

"""The clerk's daily tools: saved views, visits, resources, street reports, yard plans, papers to print."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _saved_views()
    _visited_people()
    _visits()
    _resources()
    _street_reports()
    _yard_plans()
    _papers()


def downgrade() -> None:
    op.drop_table("papers")
    op.drop_table("yard_plans")
    op.drop_table("street_reports")
    op.drop_table("resources")
    op.drop_table("visits")
    op.drop_table("visited_people")
    op.drop_table("saved_views")


def _saved_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["persons.id"], name=op.f("fk_saved_views_owner_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
    )
    op.create_index(op.f("ix_saved_views_owner"), "saved_views", ["owner"], unique=False)


def _visited_people() -> None:
    op.create_table(
        "visited_people",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("building", sa.String(length=40), nullable=False),
        sa.Column("door", sa.String(length=40), nullable=True),
        sa.Column("visitor", sa.String(length=32), nullable=False),
        sa.Column("every_days", sa.Integer(), nullable=False),
        sa.Column("next_on", sa.String(length=10), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("every_days BETWEEN 1 AND 366", name=op.f("ck_visited_people_every_days_possible")),
        sa.ForeignKeyConstraint(["visitor"], ["persons.id"], name=op.f("fk_visited_people_visitor_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visited_people")),
    )


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("visited", sa.String(length=32), nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=True),
        sa.Column("read_back", sa.Boolean(), nullable=False),
        sa.Column("signature", sa.String(length=64), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_visits_demand_demands")),
        sa.ForeignKeyConstraint(["signature"], ["files.digest"], name=op.f("fk_visits_signature_files")),
        sa.ForeignKeyConstraint(["visited"], ["visited_people.id"], name=op.f("fk_visits_visited_visited_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("key", name=op.f("uq_visits_key")),
    )
    op.create_index(op.f("ix_visits_visited"), "visits", ["visited"], unique=False)


def _resources() -> None:
    op.create_table(
        "resources",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("helps_with", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=True),
        sa.Column("consent", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resources")),
    )


def _street_reports() -> None:
    op.create_table(
        "street_reports",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("sent_on", sa.String(length=10), nullable=False),
        sa.Column("sent_by", sa.String(length=40), nullable=False),
        sa.Column("to_whom", sa.String(length=60), nullable=False),
        sa.Column("receipt", sa.String(length=120), nullable=True),
        sa.Column("receipt_on", sa.String(length=10), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "kind IN ('minutes', 'report_up', 'monthly', 'other')", name=op.f("ck_street_reports_kind_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_street_reports")),
    )


def _yard_plans() -> None:
    op.create_table(
        "yard_plans",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("spots", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_yard_plans_digest_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yard_plans")),
    )


def _papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_papers_digest_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
    )

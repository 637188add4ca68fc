"""Plans of 一事一议 with their shares, ways out of a gap, opinions of the supervision committee, trials, recounts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SOURCES = (
    "source IN ('charity_partner', 'collective', 'community_fund', 'enterprise_donation', 'gov_subsidy', "
    "'labor_kind', 'maintenance_fund', 'public_revenue', 'resident_raised')"
)
STATES = (
    "state IN ('abandoned_refund', 'accounts_published', 'archived', 'collecting', 'funded', 'gap', "
    "'plan_drafted', 'plan_voted', 'pledging', 'published', 'rescoped', 'settled', 'spending', "
    "'surplus_resolved', 'topped_up')"
)
TABLES = (
    "funding_plans",
    "funding_shares",
    "funding_ways_out",
    "funding_opinions",
    "funding_trials",
    "ballot_recounts",
)


def upgrade() -> None:
    _funding_plans()
    _funding_shares()
    _funding_ways_out()
    _funding_opinions()
    _funding_trials()
    _ballot_recounts()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _funding_plans() -> None:
    op.create_table(
        "funding_plans",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("budget_fen", sa.BigInteger(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("rounding", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("income_fen", sa.BigInteger(), nullable=True),
        sa.Column("ballot", sa.String(length=32), nullable=True),
        sa.Column("published_from", sa.String(length=10), nullable=True),
        sa.Column("published_until", sa.String(length=10), nullable=True),
        sa.Column("collected_until", sa.String(length=10), nullable=True),
        sa.Column("surplus_ballot", sa.String(length=32), nullable=True),
        sa.Column("accounts_from", sa.String(length=10), nullable=True),
        sa.Column("accounts_until", sa.String(length=10), nullable=True),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        *_plan_constraints(),
    )
    op.create_index(op.f("ix_funding_plans_demand"), "funding_plans", ["demand"], unique=False)
    op.create_index(op.f("ix_funding_plans_state"), "funding_plans", ["state"], unique=False)


def _plan_constraints() -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint(
            "method IN ('fixed_pledge', 'per_area', 'per_area_floor_coef', 'per_capita', 'per_household', 'tiered')",
            name=op.f("ck_funding_plans_method_known"),
        ),
        sa.CheckConstraint(
            "rounding IN ('ceil_to_yuan', 'largest_remainder')", name=op.f("ck_funding_plans_rounding_known")
        ),
        sa.CheckConstraint(
            STATES,
            name=op.f("ck_funding_plans_state_known"),
        ),
        sa.CheckConstraint("budget_fen > 0", name=op.f("ck_funding_plans_budget_possible")),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_funding_plans_ballot_ballots")),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_funding_plans_demand_demands")),
        sa.ForeignKeyConstraint(
            ["surplus_ballot"], ["ballots.id"], name=op.f("fk_funding_plans_surplus_ballot_ballots")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_plans")),
    )


def _funding_shares() -> None:
    op.create_table(
        "funding_shares",
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("exempt", sa.String(length=20), nullable=True),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "exempt IN ('full', 'half', 'non_beneficiary', 'vacant')", name=op.f("ck_funding_shares_exempt_known")
        ),
        sa.CheckConstraint("fen >= 0 AND weight >= 0 AND persons >= 0", name=op.f("ck_funding_shares_amounts")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_shares_plan_funding_plans")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_funding_shares_unit_units")),
        sa.PrimaryKeyConstraint("plan", "version", "unit", name=op.f("pk_funding_shares")),
    )


def _funding_ways_out() -> None:
    op.create_table(
        "funding_ways_out",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("way", sa.String(length=12), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=True),
        sa.Column("session", sa.String(length=32), nullable=True),
        sa.Column("ballot", sa.String(length=32), nullable=True),
        sa.Column("until", sa.String(length=10), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            SOURCES,
            name=op.f("ck_funding_ways_out_source_known"),
        ),
        sa.CheckConstraint(
            "way IN ('abandon', 'call_again', 'reapportion', 'rescope', 'top_up')",
            name=op.f("ck_funding_ways_out_way_known"),
        ),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_funding_ways_out_ballot_ballots")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_ways_out_plan_funding_plans")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_funding_ways_out_session_council_sessions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_ways_out")),
    )
    op.create_index(op.f("ix_funding_ways_out_plan"), "funding_ways_out", ["plan"], unique=False)


def _funding_opinions() -> None:
    op.create_table(
        "funding_opinions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_opinions_plan_funding_plans")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_opinions")),
    )
    op.create_index(op.f("ix_funding_opinions_plan"), "funding_opinions", ["plan"], unique=False)


def _funding_trials() -> None:
    op.create_table(
        "funding_trials",
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("trial", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_funding_trials_item_agenda_items")),
        sa.PrimaryKeyConstraint("item", name=op.f("pk_funding_trials")),
    )


def _ballot_recounts() -> None:
    op.create_table(
        "ballot_recounts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("recorded", sa.Text(), nullable=False),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("second", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_ballot_recounts_ballot_ballots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot_recounts")),
    )
    op.create_index(op.f("ix_ballot_recounts_ballot"), "ballot_recounts", ["ballot"], unique=False)

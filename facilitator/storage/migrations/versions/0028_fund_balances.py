"""What a flat has in the maintenance fund (维修资金), as the statement of a day says it. Triggers keep every row.

A later statement gets a higher version beside the older one; nothing is changed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

TABLE = "funding_balances"
REASON = "the books are append-only"
REFUSE = {
    "sqlite": f"BEGIN SELECT RAISE(ABORT, '{REASON}'); END",
    "postgresql": "EXECUTE FUNCTION books_are_append_only()",
}
"""The function of PostgreSQL is that of the other books."""
KNOWN = "plan = NEW.plan AND version = NEW.version AND unit = NEW.unit"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("plan", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("balance_fen", sa.BigInteger(), nullable=False),
        sa.Column("first_fen", sa.BigInteger(), nullable=True),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "balance_fen >= 0 AND (first_fen IS NULL OR first_fen > 0)", name=op.f(f"ck_{TABLE}_balances_possible")
        ),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f(f"fk_{TABLE}_plan_funding_plans")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f(f"fk_{TABLE}_unit_units")),
        sa.PrimaryKeyConstraint("plan", "version", "unit", name=op.f(f"pk_{TABLE}")),
    )
    dialect = op.get_bind().dialect.name
    refuse = REFUSE[dialect]
    op.execute(f"CREATE TRIGGER {TABLE}_keeps_lines BEFORE UPDATE ON {TABLE} FOR EACH ROW {refuse}")
    op.execute(f"CREATE TRIGGER {TABLE}_refuses_delete BEFORE DELETE ON {TABLE} FOR EACH ROW {refuse}")
    if dialect == "postgresql":
        op.execute(f"CREATE TRIGGER {TABLE}_refuses_truncate BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT {refuse}")
    else:
        # SQLite's INSERT OR REPLACE takes a row out without asking the trigger of DELETE.
        exists = f"EXISTS (SELECT 1 FROM {TABLE} WHERE {KNOWN})"  # noqa: S608 - names of this file
        op.execute(
            f"CREATE TRIGGER {TABLE}_refuses_replace BEFORE INSERT ON {TABLE} FOR EACH ROW WHEN {exists} {refuse}"
        )


def downgrade() -> None:
    op.drop_table(TABLE)

"""The days of earlier rounds: what was opened, done and closed in a quarter stays so when the same trouble comes back.

Until now a new round wiped them from the demand's line. They are read back from its history; a deadline that was not
written there stays unknown.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

HERE = timezone(timedelta(hours=8))
DAY_OF = {"opened": "opened_on", "completed": "completed_on", "closed": "closed_on"}


def upgrade() -> None:
    op.create_table(
        "demand_rounds",
        sa.Column("demand", sa.String(length=32), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("deadline", sa.String(length=10), nullable=True),
        sa.Column("opened_on", sa.String(length=10), nullable=True),
        sa.Column("completed_on", sa.String(length=10), nullable=True),
        sa.Column("closed_on", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(["demand"], ["demands.id"], name=op.f("fk_demand_rounds_demand_demands")),
        sa.PrimaryKeyConstraint("demand", "round", name=op.f("pk_demand_rounds")),
    )
    _read_back()


def downgrade() -> None:
    op.drop_table("demand_rounds")


def _read_back() -> None:
    lines = sa.text(
        "SELECT h.demand, h.round, h.at, h.after FROM demand_history h JOIN demands d ON d.id = h.demand "
        "WHERE h.round < d.round AND (h.before IS NULL OR h.before <> h.after) ORDER BY h.seq"
    )
    rounds: dict[tuple[str, int], dict[str, str | None]] = {}
    for demand, number, at, after in op.get_bind().execute(lines):
        days = rounds.setdefault((demand, number), dict.fromkeys(DAY_OF.values()))
        if after in DAY_OF:
            days[DAY_OF[after]] = _day(at)
    for (demand, number), days in rounds.items():
        op.get_bind().execute(
            sa.text(
                "INSERT INTO demand_rounds (demand, round, opened_on, completed_on, closed_on) "
                "VALUES (:demand, :round, :opened_on, :completed_on, :closed_on)"
            ),
            {"demand": demand, "round": number, **days},
        )


def _day(at: str) -> str:
    moment = datetime.fromisoformat(at)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(HERE).date().isoformat()

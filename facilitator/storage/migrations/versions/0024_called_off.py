"""Meetings that are called off before they begin: who said so, when and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

STATES_BEFORE = "state IN ('closed', 'gathering', 'paused', 'planned', 'running')"
STATES = "state IN ('called_off', 'closed', 'gathering', 'paused', 'planned', 'running')"


def upgrade() -> None:
    with op.batch_alter_table("council_sessions") as table:
        table.drop_constraint(op.f("ck_council_sessions_state_known"), type_="check")
        table.add_column(sa.Column("called_off_at", sa.String(length=32), nullable=True))
        table.add_column(sa.Column("called_off_by", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("called_off_reason", sa.String(length=200), nullable=True))
        table.create_check_constraint(op.f("ck_council_sessions_state_known"), STATES)


def downgrade() -> None:
    """Raises IntegrityError while a meeting stands called off, which the older tables do not know: nothing is lost."""
    with op.batch_alter_table("council_sessions") as table:
        table.drop_constraint(op.f("ck_council_sessions_state_known"), type_="check")
        for name in ("called_off_reason", "called_off_by", "called_off_at"):
            table.drop_column(name)
        table.create_check_constraint(op.f("ck_council_sessions_state_known"), STATES_BEFORE)

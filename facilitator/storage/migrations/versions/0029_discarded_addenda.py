"""An addendum that was not signed yet may be discarded; it keeps its number and its paper, and says why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("addenda", sa.Column("discarded_at", sa.String(length=32), nullable=True))
    op.add_column("addenda", sa.Column("discard_reason", sa.String(length=400), nullable=True))


def downgrade() -> None:
    op.drop_column("addenda", "discard_reason")
    op.drop_column("addenda", "discarded_at")

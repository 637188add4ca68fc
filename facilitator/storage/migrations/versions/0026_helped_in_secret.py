"""Who pressed for whom in a secret ballot: a word in the list of those who took part, none in the box of papers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turnout", sa.Column("helped_by", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("turnout", "helped_by")

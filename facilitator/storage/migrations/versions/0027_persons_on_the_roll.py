"""How many live in a dwelling (人口): what an apportionment by head is divided by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("units", sa.Column("persons", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("units", "persons")

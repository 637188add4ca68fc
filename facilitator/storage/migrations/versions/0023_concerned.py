"""How many households a matter concerns, as it stood when it was gathered: an edit of the ledger changes no verdict."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("review_items", sa.Column("concerned", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE review_items SET concerned = "
        "(SELECT affected_households FROM demands WHERE demands.id = review_items.demand)"
    )


def downgrade() -> None:
    op.drop_column("review_items", "concerned")

"""What a unit's area is multiplied by for its floor, kept beside the area instead of a product cut to 0.01.

Plans that were divided before keep their shares and weights as they were written.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("funding_shares", sa.Column("coefficient", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("funding_shares", "coefficient")

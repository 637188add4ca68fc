"""Whether somebody looked at a demand's public wording: until then the notice board tells its category alone.

What stood on the board already keeps its words; the rule still takes away those that may point at somebody.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("demands", sa.Column("words_seen", sa.Boolean(), nullable=False, server_default=sa.false()))
    seen = sa.text(
        "UPDATE demands SET words_seen = :seen WHERE public_ok AND number IS NOT NULL "
        "AND (matter IN ('major', 'minor') OR state = 'urgent_dispatched')"
    )
    op.get_bind().execute(seen.bindparams(sa.bindparam("seen", True, sa.Boolean())))


def downgrade() -> None:
    with op.batch_alter_table("demands") as demands:
        demands.drop_column("words_seen")

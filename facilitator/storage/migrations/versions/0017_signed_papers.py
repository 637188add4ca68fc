"""Papers that were signed by hand: the scans of the sheets."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "minutes_scans",
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_minutes_scans_digest_files")),
        sa.ForeignKeyConstraint(["minutes"], ["minutes.id"], name=op.f("fk_minutes_scans_minutes_minutes")),
        sa.PrimaryKeyConstraint("minutes", "digest", name=op.f("pk_minutes_scans")),
    )


def downgrade() -> None:
    op.drop_table("minutes_scans")

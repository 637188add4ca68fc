"""公示 of minutes: its days, photos of the board, objections with their answers, how it ended."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _notices()
    _notice_photos()
    _notice_objections()


def downgrade() -> None:
    op.drop_index(op.f("ix_notice_objections_minutes"), table_name="notice_objections")
    for table in ("notice_objections", "notice_photos", "notices"):
        op.drop_table(table)


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("first_day", sa.String(length=10), nullable=False),
        sa.Column("last_day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("ending", sa.String(length=12), nullable=True),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.CheckConstraint("ending IN ('reconsidered', 'stands')", name=op.f("ck_notices_ending_known")),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_notices_days_in_order")),
        sa.ForeignKeyConstraint(["minutes"], ["minutes.id"], name=op.f("fk_notices_minutes_minutes")),
        sa.PrimaryKeyConstraint("minutes", name=op.f("pk_notices")),
    )


def _notice_photos() -> None:
    op.create_table(
        "notice_photos",
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("day", sa.String(length=5), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("small", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.CheckConstraint("day IN ('first', 'last')", name=op.f("ck_notice_photos_day_known")),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_notice_photos_digest_files")),
        sa.ForeignKeyConstraint(["minutes"], ["notices.minutes"], name=op.f("fk_notice_photos_minutes_notices")),
        sa.ForeignKeyConstraint(["small"], ["files.digest"], name=op.f("fk_notice_photos_small_files")),
        sa.PrimaryKeyConstraint("minutes", "day", name=op.f("pk_notice_photos")),
    )


def _notice_objections() -> None:
    op.create_table(
        "notice_objections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("answered_at", sa.String(length=32), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["minutes"], ["notices.minutes"], name=op.f("fk_notice_objections_minutes_notices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_objections")),
    )
    op.create_index(op.f("ix_notice_objections_minutes"), "notice_objections", ["minutes"], unique=False)

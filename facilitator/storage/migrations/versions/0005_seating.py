"""The frozen roll of a session, tickets and seats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _roll_entries()
    _seats()
    _tickets()


def downgrade() -> None:
    op.drop_table("tickets")
    op.drop_table("seats")
    op.drop_table("roll_entries")


def _roll_entries() -> None:
    op.create_table(
        "roll_entries",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("building", sa.String(length=40), nullable=False),
        sa.Column("door", sa.String(length=20), nullable=False),
        sa.Column("holder", sa.String(length=60), nullable=False),
        sa.Column("holder_name", sa.String(length=60), nullable=False),
        sa.Column("area_centi", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_roll_entries_session_council_sessions")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_roll_entries_unit_units")),
        sa.PrimaryKeyConstraint("session", "unit", name=op.f("pk_roll_entries")),
    )


def _seats() -> None:
    op.create_table(
        "seats",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("guest_number", sa.Integer(), nullable=True),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("revoked_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_seats_session_council_sessions")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_seats_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seats")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_seats_token_hash")),
    )
    op.create_index("ix_seats_unit", "seats", ["session", "unit"], unique=False)
    op.create_index("one_guest_number", "seats", ["session", "guest_number"], unique=True)


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("short_code_hash", sa.String(length=64), nullable=False),
        sa.Column("origin", sa.String(length=8), nullable=False),
        sa.Column("issued_at", sa.String(length=32), nullable=False),
        sa.Column("revoked_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("origin IN ('printed', 'desk')", name=op.f("ck_tickets_origin_known")),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_tickets_session_council_sessions")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_tickets_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_tickets_secret_hash")),
    )
    op.create_index(
        "one_live_ticket",
        "tickets",
        ["session", "unit", "origin"],
        unique=True,
        sqlite_where=sa.text("revoked_at IS NULL"),
        postgresql_where=sa.text("revoked_at IS NULL"),
    )
    op.create_index("one_short_code", "tickets", ["session", "short_code_hash"], unique=True)

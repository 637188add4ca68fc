"""Ballots and the box, whose rows keep no order."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _ballots()
    _named_votes()
    _secret_papers()
    _turnout()


def downgrade() -> None:
    op.drop_table("turnout")
    op.drop_table("secret_papers")
    op.drop_table("named_votes")
    op.drop_table("ballots")


def _ballots() -> None:
    op.create_table(
        "ballots",
        *_ballots_columns(),
        sa.CheckConstraint(
            "(state = 'announced') <= (result IS NOT NULL)", name=op.f("ck_ballots_announced_has_result")
        ),
        sa.CheckConstraint("secrecy IN ('named', 'secret')", name=op.f("ck_ballots_secrecy_known")),
        sa.CheckConstraint(
            "state IN ('announced', 'closed', 'closing', 'draft', 'open', 'void')", name=op.f("ck_ballots_state_known")
        ),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_ballots_item_agenda_items")),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_ballots_session_council_sessions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballots")),
    )
    op.create_index(op.f("ix_ballots_item"), "ballots", ["item"], unique=False)
    op.create_index(op.f("ix_ballots_session"), "ballots", ["session"], unique=False)


def _ballots_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("minimum", sa.Integer(), nullable=False),
        sa.Column("maximum", sa.Integer(), nullable=False),
        sa.Column("secrecy", sa.String(length=8), nullable=False),
        sa.Column("receipts", sa.String(length=10), nullable=False),
        sa.Column("channels", sa.Text(), nullable=False),
        sa.Column("duplicate_rule", sa.String(length=16), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("plain_http_accepted", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("drafted_at", sa.String(length=32), nullable=False),
        sa.Column("opened_at", sa.String(length=32), nullable=True),
        sa.Column("closes_at", sa.String(length=32), nullable=True),
        sa.Column("closed_at", sa.String(length=32), nullable=True),
        sa.Column("announced_at", sa.String(length=32), nullable=True),
        sa.Column("present_at_opening", sa.Integer(), nullable=True),
        sa.Column("witness", sa.String(length=32), nullable=True),
        sa.Column("witnessed_at", sa.String(length=32), nullable=True),
        sa.Column("closed_by", sa.String(length=32), nullable=True),
        sa.Column("close_reason", sa.String(length=200), nullable=True),
        sa.Column("void_reason", sa.String(length=200), nullable=True),
        sa.Column("presence", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
    ]


def _named_votes() -> None:
    op.create_table(
        "named_votes",
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("invalid", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("helped_by", sa.String(length=40), nullable=True),
        sa.CheckConstraint("channel IN ('hands', 'paper', 'phone')", name=op.f("ck_named_votes_channel_known")),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_named_votes_ballot_ballots")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_named_votes_unit_units")),
        sa.PrimaryKeyConstraint("ballot", "unit", "channel", name=op.f("pk_named_votes")),
        sqlite_with_rowid=False,
    )
    op.create_index("one_key", "named_votes", ["ballot", "key"], unique=True)


def _secret_papers() -> None:
    op.create_table(
        "secret_papers",
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("tracker", sa.LargeBinary(), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("invalid", sa.Boolean(), nullable=False),
        sa.CheckConstraint("channel IN ('hands', 'paper', 'phone')", name=op.f("ck_secret_papers_channel_known")),
        sa.CheckConstraint("length(tracker) = 16", name=op.f("ck_secret_papers_tracker_length")),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_secret_papers_ballot_ballots")),
        sa.PrimaryKeyConstraint("ballot", "tracker", name=op.f("pk_secret_papers")),
        sqlite_with_rowid=False,
    )


def _turnout() -> None:
    op.create_table(
        "turnout",
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.CheckConstraint("channel IN ('hands', 'paper', 'phone')", name=op.f("ck_turnout_channel_known")),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_turnout_ballot_ballots")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_turnout_unit_units")),
        sa.PrimaryKeyConstraint("ballot", "unit", name=op.f("pk_turnout")),
        sqlite_with_rowid=False,
    )

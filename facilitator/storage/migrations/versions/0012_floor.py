"""The floor: who asked to speak, what was proposed, how views were grouped, and the dots given to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _speeches()
    _view_groups()
    _proposals()
    _proposal_seconds()
    _dots()


def downgrade() -> None:
    op.drop_table("dots")
    op.drop_table("proposal_seconds")
    op.drop_table("proposals")
    op.drop_table("view_groups")
    op.drop_table("speeches")


def _speeches() -> None:
    op.create_table(
        "speeches",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=True),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("stance", sa.String(length=8), nullable=False),
        sa.Column("asked_at", sa.String(length=32), nullable=False),
        sa.Column("given_at", sa.String(length=32), nullable=True),
        sa.Column("finished_at", sa.String(length=32), nullable=True),
        sa.Column("withdrawn_at", sa.String(length=32), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("seconds_left", sa.Integer(), nullable=True),
        sa.Column("ran_from", sa.String(length=32), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=True),
        sa.CheckConstraint("stance IN ('against', 'for', 'neither')", name=op.f("ck_speeches_stance_known")),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_speeches_item_agenda_items")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_speeches_session_council_sessions")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_speeches_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speeches")),
    )
    op.create_index("ix_speeches_session", "speeches", ["session"], unique=False)
    op.create_index("one_speech_key", "speeches", ["session", "key"], unique=True)
    op.create_index(
        "one_speaker",
        "speeches",
        ["session"],
        unique=True,
        sqlite_where=sa.text("given_at IS NOT NULL AND finished_at IS NULL"),
        postgresql_where=sa.text("given_at IS NOT NULL AND finished_at IS NULL"),
    )


def _view_groups() -> None:
    op.create_table(
        "view_groups",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hands", sa.Integer(), nullable=True),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("hands IS NULL OR hands >= 0", name=op.f("ck_view_groups_hands_counted")),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_view_groups_item_agenda_items")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_view_groups")),
    )
    op.create_index(op.f("ix_view_groups_item"), "view_groups", ["item"], unique=False)


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("author", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("merged_into", sa.String(length=32), nullable=True),
        sa.Column("in_group", sa.String(length=32), nullable=True),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("decided_at", sa.String(length=32), nullable=True),
        sa.Column("decided_by", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "state IN ('approved', 'merged', 'rejected', 'waiting')", name=op.f("ck_proposals_state_known")
        ),
        sa.ForeignKeyConstraint(["in_group"], ["view_groups.id"], name=op.f("fk_proposals_in_group_view_groups")),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_proposals_item_agenda_items")),
        sa.ForeignKeyConstraint(["merged_into"], ["proposals.id"], name=op.f("fk_proposals_merged_into_proposals")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_proposals_session_council_sessions")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_proposals_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(op.f("ix_proposals_session"), "proposals", ["session"], unique=False)
    op.create_index("one_proposal_key", "proposals", ["session", "key"], unique=True)


def _proposal_seconds() -> None:
    op.create_table(
        "proposal_seconds",
        sa.Column("proposal", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.id"], name=op.f("fk_proposal_seconds_proposal_proposals")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_proposal_seconds_unit_units")),
        sa.PrimaryKeyConstraint("proposal", "unit", name=op.f("pk_proposal_seconds")),
    )


def _dots() -> None:
    op.create_table(
        "dots",
        sa.Column("view_group", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("count BETWEEN 1 AND 3", name=op.f("ck_dots_dots_possible")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_dots_unit_units")),
        sa.ForeignKeyConstraint(["view_group"], ["view_groups.id"], name=op.f("fk_dots_view_group_view_groups")),
        sa.PrimaryKeyConstraint("view_group", "unit", name=op.f("pk_dots")),
        sqlite_with_rowid=False,
    )

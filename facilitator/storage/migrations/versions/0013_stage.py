"""Options of a topic council, materials with their pages, and what the wall shows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _topic_options()
    _materials()
    _material_pages()
    _stages()
    _columns()


def downgrade() -> None:
    with op.batch_alter_table("agenda_items") as table:
        table.drop_column("speakers_closed_at")
        table.drop_column("dots_closed_at")
        table.drop_column("dots_opened_at")
    with op.batch_alter_table("council_sessions") as table:
        table.drop_column("self_check_in")
        table.drop_column("light")
    op.drop_table("stages")
    op.drop_table("material_pages")
    op.drop_table("materials")
    op.drop_table("topic_options")


def _topic_options() -> None:
    op.create_table(
        "topic_options",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("cost_fen", sa.Integer(), nullable=True),
        sa.Column("owner", sa.String(length=60), nullable=False),
        sa.Column("time", sa.String(length=60), nullable=False),
        sa.Column("pros", sa.Text(), nullable=False),
        sa.Column("cons", sa.Text(), nullable=False),
        sa.Column("objections", sa.Text(), nullable=False),
        sa.Column("dropped_reason", sa.String(length=200), nullable=True),
        sa.Column("dropped_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("cost_fen IS NULL OR cost_fen >= 0", name=op.f("ck_topic_options_cost_possible")),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_topic_options_item_agenda_items")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_options")),
    )
    op.create_index(op.f("ix_topic_options_item"), "topic_options", ["item"], unique=False)


def _materials() -> None:
    op.create_table(
        "materials",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("original", sa.String(length=64), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.String(length=32), nullable=False),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["item"], ["agenda_items.id"], name=op.f("fk_materials_item_agenda_items")),
        sa.ForeignKeyConstraint(["original"], ["files.digest"], name=op.f("fk_materials_original_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
    )
    op.create_index(op.f("ix_materials_item"), "materials", ["item"], unique=False)


def _material_pages() -> None:
    op.create_table(
        "material_pages",
        sa.Column("material", sa.String(length=32), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_material_pages_digest_files")),
        sa.ForeignKeyConstraint(["material"], ["materials.id"], name=op.f("fk_material_pages_material_materials")),
        sa.PrimaryKeyConstraint("material", "page", name=op.f("pk_material_pages")),
    )


def _stages() -> None:
    op.create_table(
        "stages",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("shown", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=32), nullable=True),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("zoom", sa.Integer(), nullable=False),
        sa.Column("x", sa.Integer(), nullable=False),
        sa.Column("y", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(length=200), nullable=True),
        sa.Column("dark", sa.Boolean(), nullable=False),
        sa.Column("text_zoom", sa.Integer(), nullable=False),
        sa.Column("timer_seconds", sa.Integer(), nullable=True),
        sa.Column("timer_started_at", sa.String(length=32), nullable=True),
        sa.Column("timer_left", sa.Integer(), nullable=True),
        sa.Column("screen_seen_at", sa.String(length=32), nullable=True),
        sa.Column("moment", sa.String(length=120), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "shown IN ('agenda', 'black', 'groups', 'join', 'material', 'message', 'moment', 'options', 'proposal', "
            "'speakers', 'test', 'wall')",
            name=op.f("ck_stages_shown_known"),
        ),
        sa.CheckConstraint(
            "page >= 1 AND zoom BETWEEN 100 AND 800 AND text_zoom BETWEEN 100 AND 200",
            name=op.f("ck_stages_view_possible"),
        ),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_stages_session_council_sessions")),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_stages")),
    )


def _columns() -> None:
    with op.batch_alter_table("council_sessions") as table:
        table.add_column(sa.Column("light", sa.Boolean(), server_default=sa.false(), nullable=False))
        table.add_column(sa.Column("self_check_in", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("agenda_items") as table:
        table.add_column(sa.Column("dots_opened_at", sa.String(length=32), nullable=True))
        table.add_column(sa.Column("dots_closed_at", sa.String(length=32), nullable=True))
        table.add_column(sa.Column("speakers_closed_at", sa.String(length=32), nullable=True))

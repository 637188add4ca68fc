"""Papers that were signed by hand: the scans of the sheets; addenda to signed minutes, and who signed them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _scans()
    _addenda()
    _addendum_signatures()


def downgrade() -> None:
    for table in ("addendum_signatures", "addenda", "minutes_scans"):
        op.drop_table(table)


def _scans() -> None:
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


def _addenda() -> None:
    op.create_table(
        "addenda",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("pdf", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("signed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["minutes"], ["minutes.id"], name=op.f("fk_addenda_minutes_minutes")),
        sa.ForeignKeyConstraint(["pdf"], ["files.digest"], name=op.f("fk_addenda_pdf_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addenda")),
    )
    op.create_index("one_addendum_place", "addenda", ["minutes", "place"], unique=True)


def _addendum_signatures() -> None:
    op.create_table(
        "addendum_signatures",
        sa.Column("addendum", sa.String(length=32), nullable=False),
        sa.Column("office", sa.String(length=20), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("before_digest", sa.String(length=64), nullable=False),
        sa.Column("after_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["addendum"], ["addenda.id"], name=op.f("fk_addendum_signatures_addendum_addenda")),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name=op.f("fk_addendum_signatures_person_persons")),
        sa.PrimaryKeyConstraint("addendum", "office", name=op.f("pk_addendum_signatures")),
    )

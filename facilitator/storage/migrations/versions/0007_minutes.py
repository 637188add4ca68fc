"""Files, minutes and signatures; jobs, and answers kept for repeated requests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _files()
    _jobs()
    _kept_answers()
    _minutes()
    _signatures()


def downgrade() -> None:
    op.drop_table("signatures")
    op.drop_table("minutes")
    op.drop_table("kept_answers")
    op.drop_table("jobs")
    op.drop_table("files")


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_files")),
    )


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("wanted_at", sa.String(length=32), nullable=False),
        sa.Column("done_at", sa.String(length=32), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('wanted', 'done', 'failed')", name=op.f("ck_jobs_state_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index(
        "wanted_jobs",
        "jobs",
        ["state"],
        unique=False,
        sqlite_where=sa.text("state = 'wanted'"),
        postgresql_where=sa.text("state = 'wanted'"),
    )


def _kept_answers() -> None:
    op.create_table(
        "kept_answers",
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("request_digest", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("actor", "key", name=op.f("pk_kept_answers")),
    )


def _minutes() -> None:
    op.create_table(
        "minutes",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("pdf", sa.String(length=64), nullable=True),
        sa.Column("drafted_at", sa.String(length=32), nullable=False),
        sa.Column("settled_at", sa.String(length=32), nullable=True),
        sa.Column("signed_at", sa.String(length=32), nullable=True),
        sa.Column("failure", sa.String(length=400), nullable=True),
        sa.CheckConstraint(
            "(state IN ('draft', 'settling')) OR (pdf IS NOT NULL)", name=op.f("ck_minutes_settled_has_pdf")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'published', 'settled', 'settling', 'signed')", name=op.f("ck_minutes_state_known")
        ),
        sa.ForeignKeyConstraint(["pdf"], ["files.digest"], name=op.f("fk_minutes_pdf_files")),
        sa.ForeignKeyConstraint(["session"], ["council_sessions.id"], name=op.f("fk_minutes_session_council_sessions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("session", name=op.f("uq_minutes_session")),
    )
    op.create_index("one_minutes_number", "minutes", ["year", "sequence"], unique=True)


def _signatures() -> None:
    op.create_table(
        "signatures",
        sa.Column("minutes", sa.String(length=32), nullable=False),
        sa.Column("office", sa.String(length=20), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("before_digest", sa.String(length=64), nullable=False),
        sa.Column("after_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["minutes"], ["minutes.id"], name=op.f("fk_signatures_minutes_minutes")),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name=op.f("fk_signatures_person_persons")),
        sa.PrimaryKeyConstraint("minutes", "office", name=op.f("pk_signatures")),
    )

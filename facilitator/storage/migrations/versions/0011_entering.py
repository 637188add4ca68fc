"""Papers and hands in the box, appointments in the hall, ballots of several days, proxies, who lives where."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _handed_out()
    _paper_batches()
    _keyed_papers()
    _hand_counts()
    _appointments()
    _columns()


def downgrade() -> None:
    with op.batch_alter_table("units") as table:
        table.drop_constraint(op.f("ck_units_occupancy_known"), type_="check")
        table.drop_column("moved_out")
        table.drop_column("moved_in")
        table.drop_column("occupancy")
    with op.batch_alter_table("seats") as table:
        table.drop_column("revoked_because")
    with op.batch_alter_table("attendances") as table:
        table.drop_constraint(op.f("fk_attendances_proxy_file_files"), type_="foreignkey")
        table.drop_column("proxy_file")
        table.drop_column("proxy_document")
        table.drop_column("proxy_name")
    with op.batch_alter_table("ballots") as table:
        table.drop_constraint(op.f("ck_ballots_ruling_known"), type_="check")
        table.drop_column("ruled_at")
        table.drop_column("ruling_document")
        table.drop_column("ruled_by")
        table.drop_column("ruling")
        table.drop_column("opens_at")
        table.drop_column("poll")
    op.drop_table("appointments")
    op.drop_table("hand_counts")
    op.drop_table("keyed_papers")
    op.drop_table("paper_batches")
    op.drop_table("handed_out")


def _handed_out() -> None:
    op.create_table(
        "handed_out",
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("serial", sa.String(length=20), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("given_back_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_handed_out_ballot_ballots")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_handed_out_unit_units")),
        sa.PrimaryKeyConstraint("ballot", "unit", name=op.f("pk_handed_out")),
    )
    op.create_index("one_paper_a_serial", "handed_out", ["ballot", "serial"], unique=True)


def _paper_batches() -> None:
    op.create_table(
        "paper_batches",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("teller", sa.String(length=40), nullable=False),
        sa.Column("entered_by", sa.String(length=32), nullable=False),
        sa.Column("sheet", sa.String(length=60), nullable=True),
        sa.Column("collector", sa.String(length=40), nullable=True),
        sa.Column("caller", sa.String(length=40), nullable=True),
        sa.Column("returned", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.String(length=32), nullable=False),
        sa.Column("confirmed_by", sa.String(length=40), nullable=True),
        sa.Column("confirmed_at", sa.String(length=32), nullable=True),
        sa.Column("withdrawn_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint(
            "confirmed_at IS NULL OR withdrawn_at IS NULL", name=op.f("ck_paper_batches_confirmed_or_withdrawn")
        ),
        sa.CheckConstraint("confirmed_by IS NULL OR confirmed_by <> teller", name=op.f("ck_paper_batches_two_people")),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_paper_batches_ballot_ballots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_batches")),
    )
    op.create_index(op.f("ix_paper_batches_ballot"), "paper_batches", ["ballot"], unique=False)


def _keyed_papers() -> None:
    op.create_table(
        "keyed_papers",
        sa.Column("batch", sa.String(length=32), nullable=False),
        sa.Column("serial", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("invalid", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["paper_batches.id"], name=op.f("fk_keyed_papers_batch_paper_batches")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_keyed_papers_unit_units")),
        sa.PrimaryKeyConstraint("batch", "serial", name=op.f("pk_keyed_papers")),
        sqlite_with_rowid=False,
    )


def _hand_counts() -> None:
    op.create_table(
        "hand_counts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ballot", sa.String(length=32), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("units", sa.Text(), nullable=True),
        sa.Column("tellers", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.String(length=32), nullable=False),
        sa.Column("replaced_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["ballot"], ["ballots.id"], name=op.f("fk_hand_counts_ballot_ballots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_counts")),
    )
    op.create_index(
        "one_hand_count",
        "hand_counts",
        ["ballot"],
        unique=True,
        sqlite_where=sa.text("replaced_at IS NULL"),
        postgresql_where=sa.text("replaced_at IS NULL"),
    )


def _appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=True),
        sa.Column("person", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("pin_hash", sa.String(length=200), nullable=True),
        sa.Column("wrong_pins", sa.Integer(), server_default="0", nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("(unit IS NULL) <> (person IS NULL)", name=op.f("ck_appointments_a_unit_or_a_person")),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name=op.f("fk_appointments_person_persons")),
        sa.ForeignKeyConstraint(
            ["session"], ["council_sessions.id"], name=op.f("fk_appointments_session_council_sessions")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_appointments_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index(op.f("ix_appointments_session"), "appointments", ["session"], unique=False)


def _columns() -> None:
    with op.batch_alter_table("ballots") as table:
        table.add_column(sa.Column("poll", sa.Boolean(), server_default=sa.false(), nullable=False))
        table.add_column(sa.Column("opens_at", sa.String(length=32), nullable=True))
        table.add_column(sa.Column("ruling", sa.String(length=12), nullable=True))
        table.add_column(sa.Column("ruled_by", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("ruling_document", sa.String(length=120), nullable=True))
        table.add_column(sa.Column("ruled_at", sa.String(length=32), nullable=True))
        table.create_check_constraint(op.f("ck_ballots_ruling_known"), "ruling IN ('passed', 'failed')")
    with op.batch_alter_table("attendances") as table:
        table.add_column(sa.Column("proxy_name", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("proxy_document", sa.String(length=120), nullable=True))
        table.add_column(sa.Column("proxy_file", sa.String(length=64), nullable=True))
        table.create_foreign_key(table.f("fk_attendances_proxy_file_files"), "files", ["proxy_file"], ["digest"])
    with op.batch_alter_table("seats") as table:
        table.add_column(sa.Column("revoked_because", sa.String(length=10), nullable=True))
    with op.batch_alter_table("units") as table:
        table.add_column(sa.Column("occupancy", sa.String(length=10), nullable=True))
        table.add_column(sa.Column("moved_in", sa.String(length=10), nullable=True))
        table.add_column(sa.Column("moved_out", sa.String(length=10), nullable=True))
        table.create_check_constraint(
            op.f("ck_units_occupancy_known"), "occupancy IN ('owner', 'tenant', 'vacant', 'away')"
        )

"""The books of a plan: pledges, receipts, spending, what went back, and photos of vouchers. Triggers keep every line.

A line is added and never changed: a withdrawal, a contra entry is another line. One exception is as narrow as it can
be: in the few words that somebody typed, a name may give way to the mark of forgetting (demands.forget_contact).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

SOURCES = (
    "source IN ('charity_partner', 'collective', 'community_fund', 'enterprise_donation', 'gov_subsidy', "
    "'labor_kind', 'maintenance_fund', 'public_revenue', 'resident_raised')"
)
PAID_BY = "paid_by IN ('alipay', 'cash', 'other', 'transfer', 'wechat')"
WORDS = {
    "funding_pledges": (),
    "funding_receipts": ("reason",),
    "funding_spending": ("payee", "purpose", "reason"),
    "funding_paid_back": ("signed_by",),
    "funding_vouchers": (),
}
"""Book → the columns in which a name may be forgotten; in the order in which the tables are made."""
KEYS = {"funding_vouchers": ("plan", "entry", "digest")}
FORGOTTEN = "〔已抹去〕"
REASON = "the books are append-only"
REFUSE = {
    "sqlite": f"BEGIN SELECT RAISE(ABORT, '{REASON}'); END",
    "postgresql": "EXECUTE FUNCTION books_are_append_only()",
}
FUNCTION = (
    "CREATE FUNCTION books_are_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REASON}'; END $$"
)


def upgrade() -> None:
    _book("funding_pledges", *_party(), _text("signed_on", 10))
    _book(
        "funding_receipts", *_party(), _text("paid_by", 10), _text("receipt_no", 40), _text("on_day", 10),
        _text("collector", 40), *_contra("funding_receipts"),
        sa.CheckConstraint(PAID_BY, name=op.f("ck_funding_receipts_paid_by_known")),
    )  # fmt: skip
    _book(
        "funding_spending", _text("payee", 60), _text("invoice_no", 40), _text("purpose", 200),
        sa.Column("approvers", sa.Text(), nullable=False), _text("on_day", 10), *_contra("funding_spending"),
    )  # fmt: skip
    _book("funding_paid_back", *_party(), _text("on_day", 10), _text("signed_by", 40))
    _funding_vouchers()
    for statement in _append_only(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    # The triggers go with their tables; PostgreSQL would keep their function.
    for table in reversed(WORDS):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION books_are_append_only()")


def _append_only(dialect: str) -> Iterator[str]:
    refuse = REFUSE[dialect]
    if dialect == "postgresql":
        yield FUNCTION
    for table, words in WORDS.items():
        columns = [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]
        fixed = ", ".join(f'"{column}"' for column in columns if column not in words)
        yield f"CREATE TRIGGER {table}_keeps_lines BEFORE UPDATE OF {fixed} ON {table} FOR EACH ROW {refuse}"
        yield f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} FOR EACH ROW {refuse}"
        for word in words:
            other = f"NEW.{word} <> OLD.{word} AND NEW.{word} NOT LIKE '%{FORGOTTEN}%'"
            yield (
                f"CREATE TRIGGER {table}_keeps_{word} BEFORE UPDATE OF {word} ON {table} "
                f"FOR EACH ROW WHEN ({other}) {refuse}"
            )
        if dialect == "postgresql":
            yield f"CREATE TRIGGER {table}_refuses_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}"
        else:
            yield _no_replacing(table, refuse)


def _no_replacing(table: str, refuse: str) -> str:
    """SQLite's INSERT OR REPLACE takes a line out without asking the trigger of DELETE."""
    same = " AND ".join(f"{key} = NEW.{key}" for key in KEYS.get(table, ("plan", "number")))
    known = same if table in KEYS else f"id = NEW.id OR ({same})"
    if "reason" in WORDS[table]:
        known += " OR contra_of = NEW.contra_of"
    exists = f"EXISTS (SELECT 1 FROM {table} WHERE {known})"  # noqa: S608 - names of this file
    return f"CREATE TRIGGER {table}_refuses_replace BEFORE INSERT ON {table} FOR EACH ROW WHEN {exists} {refuse}"


def _text(name: str, length: int) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _party() -> tuple[sa.Column[Any], ...]:
    return (_text("source", 20), sa.Column("unit", sa.String(length=32), nullable=True), _text("name", 60))


def _contra(table: str) -> tuple[Any, ...]:
    """A line that takes back another of the same book, once."""
    return (
        sa.Column("contra_of", sa.String(length=32), nullable=True),
        _text("reason", 200),
        sa.ForeignKeyConstraint(["contra_of"], [f"{table}.id"], name=op.f(f"fk_{table}_contra_of_{table}")),
        sa.UniqueConstraint("contra_of", name=op.f(f"uq_{table}_contra_of")),
    )


def _book(table: str, *parts: Any) -> None:
    """Lines with amounts, numbered without gaps within their plan."""
    named = {part.name for part in parts if isinstance(part, sa.Column)}
    op.create_table(
        table,
        _text("id", 32),
        _text("plan", 32),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        *parts,
        _text("at", 32),
        _text("actor", 40),
        *(_of_a_party(table) if "source" in named else ()),
        sa.CheckConstraint("fen <> 0", name=op.f(f"ck_{table}_fen_moved")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f(f"fk_{table}_plan_funding_plans")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(f"one_{table}_number", table, ["plan", "number"], unique=True)


def _of_a_party(table: str) -> tuple[Any, ...]:
    return (
        sa.CheckConstraint(SOURCES, name=op.f(f"ck_{table}_source_known")),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f(f"fk_{table}_unit_units")),
    )


def _funding_vouchers() -> None:
    op.create_table(
        "funding_vouchers",
        _text("plan", 32),
        _text("entry", 32),
        _text("digest", 64),
        _text("at", 32),
        _text("actor", 40),
        sa.ForeignKeyConstraint(["digest"], ["files.digest"], name=op.f("fk_funding_vouchers_digest_files")),
        sa.ForeignKeyConstraint(["plan"], ["funding_plans.id"], name=op.f("fk_funding_vouchers_plan_funding_plans")),
        sa.PrimaryKeyConstraint("plan", "entry", "digest", name=op.f("pk_funding_vouchers")),
    )

"""The triggers that keep the journal and the books append-only, and which of them are missing."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from facilitator.storage.tables.funding import funding_balances, funding_vouchers
from facilitator.storage.typed_words import FUND_BOOKS, texts_of

JOURNAL = {
    "sqlite": {"journal_refuses_update", "journal_refuses_delete"},
    "postgresql": {"journal_refuses_update", "journal_refuses_truncate"},
}
WORDLESS = (funding_balances, funding_vouchers)
"""Books that hold nobody's own words."""
LAST_GUARD = {"sqlite": "replace", "postgresql": "truncate"}
PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}


def triggers_of(dialect: str) -> set[str]:
    """As the migrations make them."""
    found = set(JOURNAL[dialect])
    for table in (*FUND_BOOKS, *WORDLESS):
        words = () if table in WORDLESS else texts_of(table)
        acts = ("keeps_lines", "refuses_delete", f"refuses_{LAST_GUARD[dialect]}")
        found |= {f"{table.name}_{act}" for act in (*acts, *(f"keeps_{column.name}" for column in words))}
    return found


def missing_triggers(connection: Connection) -> list[str]:
    """In the order of their names; tables that no migration made (a test's) have none and miss none."""
    if not inspect(connection).has_table("alembic_version"):
        return []
    dialect = connection.dialect.name
    return sorted(triggers_of(dialect) - set(connection.execute(text(PRESENT[dialect])).scalars()))

"""The books of the money row by row: a digest of what must never change, and the words in which a name may be lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, select

from facilitator.domain.demands.forgetting import GONE, SOMEBODY
from facilitator.domain.events import plain
from facilitator.domain.journal import canonical_bytes
from facilitator.storage.tables.funding import funding_balances, funding_plans, funding_shares, funding_vouchers
from facilitator.storage.typed_words import FUND_TABLES, texts_of

NO_NAMES = (funding_plans, funding_shares, funding_balances, funding_vouchers)
ROW_TABLES = {table.name: table for table in (*NO_NAMES, *FUND_TABLES)}
GROUPED = {"funding_shares": ("plan", "version"), "funding_balances": ("plan", "version")}
"""Tables that are written many rows at once: these rows are told as one."""
SIGNATURES = ("signed_by",)
"""Columns that are a resident's name and nothing else: the journal never sees them."""


@dataclass(frozen=True)
class FundRow:
    """`words` as column=text, those that are not empty; everything else of the row is in the digest."""

    table: str
    key: str
    plan: str
    digest: str
    words: tuple[str, ...]

    @property
    def words_digest(self) -> str:
        """Of the words as they stand, salted with the row's own chance key. Cut to 32 bits on purpose: enough to tell
        another name, too little to tell which of all names was forgotten."""
        told = f"{self.table}/{self.key}\n" + "\n".join(self.words)
        return hashlib.sha256(told.encode()).hexdigest()[:8]

    @property
    def sealed_words(self) -> tuple[str, ...]:
        """Without the columns that are a name and nothing else: the ledger need not know the one who signed."""
        return tuple(f"{name}={SOMEBODY}" if name in SIGNATURES else f"{name}={text}" for name, text in self._parts())

    @property
    def forgot(self) -> bool:
        return any(GONE in text for _name, text in self._parts())

    def _parts(self) -> Iterator[tuple[str, str]]:
        for word in self.words:
            name, _equals, text = word.partition("=")
            yield name, text


class FundRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def everything(self) -> Iterator[FundRow]:
        for table in ROW_TABLES.values():
            yield from self._of(table)

    def one(self, table: str, key: str) -> FundRow | None:
        """`key`: the parts of the row's key with a stroke between them."""
        parts = dict(zip(key_columns(table), key.split("/"), strict=True))
        return next(self._of(ROW_TABLES[table], parts), None)

    def _of(self, table: Table, parts: dict[str, str] | None = None) -> Iterator[FundRow]:
        names = key_columns(table.name)
        query = select(table).order_by(*(table.c[name] for name in names), *table.primary_key)
        for name, value in (parts or {}).items():
            query = query.where(table.c[name] == (int(value) if name == "version" else value))
        rows = [row._mapping for row in self._connection.execute(query)]
        for key, group in groupby(rows, key=lambda row: key_of(table.name, row)):
            yield _told(table, key, list(group))


def key_columns(table: str) -> tuple[str, ...]:
    return GROUPED.get(table) or tuple(column.name for column in ROW_TABLES[table].primary_key)


def key_of(table: str, row: Any) -> str:
    return "/".join(str(row[name]) for name in key_columns(table))


def _told(table: Table, key: str, rows: Sequence[Any]) -> FundRow:
    """An empty column is left out of the digest, so that a later column changes no old one."""
    typed = [] if table in NO_NAMES else [column.name for column in texts_of(table)]
    fixed = [{name: plain(value) for name, value in row.items() if name not in typed and value is not None}
             for row in rows]  # fmt: skip
    words = tuple(f"{name}={row[name]}" for row in rows for name in typed if row[name])
    plan = rows[0]["id" if table is funding_plans else "plan"]
    return FundRow(table.name, key, plan, hashlib.sha256(canonical_bytes(fixed)).hexdigest(), words)

"""The journal: append-only (triggers refuse anything else), one row an event."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, LargeBinary, String, Table, Text

from facilitator.storage.tables.metadata import metadata
from facilitator.storage.types import Id

journal = Table(
    "journal",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("type", String(60), nullable=False, index=True),
    Column("session", Id, index=True),
    Column("body", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False, unique=True),
    CheckConstraint("length(salt) = 16 AND length(prev) = 32 AND length(hash) = 32", name="lengths"),
)

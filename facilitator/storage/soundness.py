"""Asks the database itself whether it is whole: pages, constraints, references; leads to the ledger's trail."""

from __future__ import annotations

from sqlalchemy import Connection, text

from facilitator.domain.words import N_
from facilitator.storage.ledger_trail import LedgerTrail
from facilitator.storage.triggers import missing_triggers


class Soundness:
    """PostgreSQL checks its pages and references at every write; SQLite is asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.ledger = LedgerTrail(connection)

    def faults(self) -> list[str]:
        """Sentences; an empty list means that the database holds."""
        unguarded = [
            N_("数据库少了触发器 {name}：有人可能动过不许改的记录").format(name=name)
            for name in missing_triggers(self._connection)
        ]
        return unguarded + (self._pages() if self._connection.dialect.name == "sqlite" else [])

    def _pages(self) -> list[str]:
        broken = self._connection.execute(text("PRAGMA integrity_check")).scalars().all()
        loose = self._connection.execute(text("PRAGMA foreign_key_check")).all()
        pages = [N_("数据库文件损坏：{what}").format(what=what) for what in broken if what != "ok"]
        return pages + [
            N_("“{table}”第 {row} 行指向不存在的“{parent}”").format(table=row[0], row=row[1], parent=row[2])
            for row in loose
        ]

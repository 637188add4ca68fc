"""Notices commits of any process: one dedicated connection that asks the database whether it has moved."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, text

_QUESTIONS = {
    "sqlite": text("PRAGMA data_version"),
    "postgresql": text("SELECT pg_snapshot_xmax(pg_current_snapshot())::text"),
}


class CommitWatch:
    """`data_version` compares two moments of one connection, so the connection is kept open and used for nothing else.

    PostgreSQL has no such number; the next transaction number of a snapshot moves with every write instead.
    """

    def __init__(self, reader: Engine) -> None:
        self._connection = reader.connect()
        self._question = _QUESTIONS[reader.dialect.name]
        self._seen = self._mark()

    def moved(self) -> bool:
        """True when anybody has committed since the last call. Holds no snapshot between calls."""
        before, self._seen = self._seen, self._mark()
        return bool(before != self._seen)

    def close(self) -> None:
        self._connection.close()

    def _mark(self) -> Any:
        with self._connection.begin():
            return self._connection.scalar(self._question)

"""Appends to the journal and reads it back; its head is read inside the transaction, never kept beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from facilitator.domain.events import Event
from facilitator.domain.journal import GENESIS, Entry, head_code, seal
from facilitator.storage.tables.journal import journal

HASH_BYTES = 32

# Built once: putting one together costs as much as asking it, and these are asked at every vote.
_APPEND = insert(journal)
_HEAD = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
_VERSION = select(func.max(journal.c.seq)).where(journal.c.session == bindparam("session"))


class Journal:
    """The chain as rows. `touched` collects the sessions whose room has changed."""

    def __init__(self, connection: Connection, touched: set[str]) -> None:
        self._connection = connection
        self._touched = touched
        self._own: Entry | None = None

    def append(self, event: Event, at: datetime, salt: bytes, session: str | None) -> int:
        """Seal the event onto the head and return its number."""
        seq, prev = self.head()
        entry = seal(seq + 1, at, event, salt, prev)
        self._connection.execute(_APPEND, {**_columns(entry), "session": session})
        self._own = entry
        if session is not None:
            self._touched.add(session)
        return entry.seq

    def head(self) -> tuple[int, bytes]:
        """Number and hash of the last row; (0, GENESIS) for an empty journal. Behind a row of this transaction comes
        nobody else's."""
        if self._own is not None:
            return self._own.seq, self._own.hash
        found = self._connection.execute(_HEAD).first()
        return (found.seq, found.hash) if found else (0, GENESIS)

    def begin_anew(self) -> None:
        """Every row is gone."""
        self._own = None

    def version(self) -> int:
        return self.head()[0]

    def code(self) -> str:
        return head_code(self.head()[1])

    def version_of(self, session: str) -> int:
        """The number of the last event of this session; 0 before the first."""
        return self._connection.scalar(_VERSION, {"session": session}) or 0

    def entries(self, session: str | None = None, after: int = 0) -> Iterator[Entry]:
        """Rows in order, all of them or one session's."""
        query = select(journal).where(journal.c.seq > after).order_by(journal.c.seq)
        if session is not None:
            query = query.where(journal.c.session == session)
        for row in self._connection.execute(query):
            yield _entry(row)

    def latest(self, session: str, types: Sequence[str], limit: int) -> list[Entry]:
        """The session's last events of these types, newest first."""
        query = select(journal).where(journal.c.session == session, journal.c.type.in_(types))
        return [_entry(row) for row in self._connection.execute(query.order_by(journal.c.seq.desc()).limit(limit))]

    def of_type(self, kind: str) -> list[Entry]:
        """Of all meetings, the oldest first."""
        query = select(journal).where(journal.c.type == kind).order_by(journal.c.seq)
        return [_entry(row) for row in self._connection.execute(query)]

    def beginning_with(self, bits: bytes) -> tuple[Entry, str | None] | None:
        """The row whose hash begins so, and its session: a code on paper is only the beginning of a hash."""
        within = journal.c.hash.between(bits.ljust(HASH_BYTES, b"\x00"), bits.ljust(HASH_BYTES, b"\xff"))
        row = self._connection.execute(select(journal).where(within).order_by(journal.c.seq).limit(1)).first()
        return (_entry(row), row.session) if row else None

    def last_moment(self) -> str | None:
        """When the last event was written, ISO 8601; None for an empty journal."""
        return self._connection.scalar(select(journal.c.at).order_by(journal.c.seq.desc()).limit(1))


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.seq, row.at, row.type, row.body, row.salt, row.prev, row.hash)


def _columns(entry: Entry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "type": entry.type,
        "body": entry.body,
        "salt": entry.salt,
        "prev": entry.prev,
        "hash": entry.hash,
    }

"""Minutes and their signatures as rows; a signed row has no verb that changes its record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from facilitator.storage.tables.minutes import minutes, minutes_scans, signatures


class Archive:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(minutes), row)

    def change(self, identity: str, **columns: Any) -> None:
        self._connection.execute(update(minutes).where(minutes.c.id == identity).values(**columns))

    def minutes(self, identity: str) -> Row[Any] | None:
        return self._connection.execute(select(minutes).where(minutes.c.id == identity)).first()

    def of_session(self, session: str) -> Row[Any] | None:
        return self._connection.execute(select(minutes).where(minutes.c.session == session)).first()

    def by_file(self, digest: str) -> Row[Any] | None:
        """The minutes whose paper, or whose scanned sheet, this file is."""
        scanned = select(minutes_scans.c.minutes).where(minutes_scans.c.digest == digest)
        return self._connection.execute(
            select(minutes).where(or_(minutes.c.pdf == digest, minutes.c.id.in_(scanned)))
        ).first()

    def everything(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(minutes).order_by(minutes.c.drafted_at.desc())).all()

    def last_sequence(self, year: int) -> int:
        """The highest number given this year; numbers are given in a row without gaps."""
        return self._connection.scalar(select(func.max(minutes.c.sequence)).where(minutes.c.year == year)) or 0

    def sign(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(signatures), row)

    def signatures(self, identity: str) -> Sequence[Row[Any]]:
        query = select(signatures).where(signatures.c.minutes == identity).order_by(signatures.c.at)
        return self._connection.execute(query).all()

    def void_signatures(self, identity: str) -> int:
        """How many there were. What they signed stays in the file store and in the journal."""
        self._connection.execute(delete(minutes_scans).where(minutes_scans.c.minutes == identity))
        return self._connection.execute(delete(signatures).where(signatures.c.minutes == identity)).rowcount

    def keep_scan(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(minutes_scans), row)

    def scans(self, identity: str) -> Sequence[Row[Any]]:
        """What was scanned of the sheets that were signed by hand, the oldest first."""
        query = select(minutes_scans).where(minutes_scans.c.minutes == identity).order_by(minutes_scans.c.at)
        return self._connection.execute(query).all()

"""公示 as rows; one is hung up once and ended once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from facilitator.storage.tables.notices import notice_objections, notice_photos, notices


class Notices:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hang(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(notices), row)

    def of(self, minutes: str) -> Row[Any] | None:
        return self._connection.execute(select(notices).where(notices.c.minutes == minutes)).first()

    def everything(self) -> Sequence[Row[Any]]:
        """The latest first."""
        return self._connection.execute(select(notices).order_by(notices.c.first_day.desc(), notices.c.minutes)).all()

    def end(self, minutes: str, **columns: Any) -> None:
        self._connection.execute(update(notices).where(notices.c.minutes == minutes).values(**columns))

    def object(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(notice_objections), row)

    def answer(self, objection: str, **columns: Any) -> None:
        self._connection.execute(
            update(notice_objections).where(notice_objections.c.id == objection).values(**columns)
        )

    def objections(self, minutes: str) -> Sequence[Row[Any]]:
        query = select(notice_objections).where(notice_objections.c.minutes == minutes)
        return self._connection.execute(query.order_by(notice_objections.c.number)).all()

    def objection(self, objection: str) -> Row[Any] | None:
        query = select(notice_objections).where(notice_objections.c.id == objection)
        return self._connection.execute(query).first()

    def next_number(self, minutes: str) -> int:
        query = select(func.max(notice_objections.c.number)).where(notice_objections.c.minutes == minutes)
        return (self._connection.scalar(query) or 0) + 1

    def photograph(self, row: dict[str, Any]) -> None:
        """Another photo of the same day takes its place."""
        same = (notice_photos.c.minutes == row["minutes"], notice_photos.c.day == row["day"])
        self._connection.execute(delete(notice_photos).where(*same))
        self._connection.execute(insert(notice_photos), row)

    def photos(self, minutes: str) -> Sequence[Row[Any]]:
        query = select(notice_photos).where(notice_photos.c.minutes == minutes)
        return self._connection.execute(query.order_by(notice_photos.c.day)).all()

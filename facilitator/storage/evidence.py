"""What shows that something was done, as rows: photos, one measured figure, and what residents saw on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from facilitator.storage.tables.follow_through import inspections, measures, photos


class Evidence:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_photo(self, photo: dict[str, Any]) -> None:
        self._connection.execute(insert(photos), photo)

    def photo(self, photo: str) -> Row[Any] | None:
        return self._connection.execute(select(photos).where(photos.c.id == photo)).first()

    def photos_of(self, demand: str) -> Sequence[Row[Any]]:
        """In the order they came."""
        query = select(photos).where(photos.c.demand == demand)
        return self._connection.execute(query.order_by(photos.c.at, photos.c.id)).all()

    def stages_of(self, listed: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Demand and stage of every photo that was taken, shown to anybody or not."""
        query = select(photos.c.demand, photos.c.stage).where(photos.c.demand.in_(listed)).distinct()
        return frozenset((row.demand, row.stage) for row in self._connection.execute(query))

    def count_photos(self, demand: str) -> int:
        query = select(func.count()).select_from(photos).where(photos.c.demand == demand)
        return self._connection.scalar(query) or 0

    def change_photo(self, photo: str, **columns: Any) -> None:
        self._connection.execute(update(photos).where(photos.c.id == photo).values(**columns))

    def hand_over(self, draft: str, demand: str, round_number: int) -> None:
        """What came with a +1 shows the demand that it is about."""
        moved = update(photos).where(photos.c.demand == draft)
        self._connection.execute(moved.values(demand=demand, round=round_number))

    def measure(self, demand: str) -> Row[Any] | None:
        return self._connection.execute(select(measures).where(measures.c.demand == demand)).first()

    def measures_of(self, listed: Sequence[str]) -> dict[str, Row[Any]]:
        """Demand → its figures, where somebody measured."""
        rows = self._connection.execute(select(measures).where(measures.c.demand.in_(listed)))
        return {row.demand: row for row in rows}

    def keep_measure(self, demand: str, figures: dict[str, Any]) -> None:
        """One line a demand: a second one takes the first one's place."""
        if self.measure(demand) is None:
            self._connection.execute(insert(measures), {"demand": demand, **figures})
        else:
            self._connection.execute(update(measures).where(measures.c.demand == demand).values(**figures))

    def add_inspection(self, inspection: dict[str, Any]) -> None:
        self._connection.execute(insert(inspections), inspection)

    def inspections_of(self, demand: str) -> Sequence[Row[Any]]:
        query = select(inspections).where(inspections.c.demand == demand)
        return self._connection.execute(query.order_by(inspections.c.at, inspections.c.id)).all()

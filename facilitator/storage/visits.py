"""走访 as rows: who is visited regularly, and every visit; an ended person keeps neither name nor door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from facilitator.storage.tables.daily_work import visited_people, visits
from facilitator.storage.tables.people import persons

_P = visited_people.c


class Visits:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_person(self, person: dict[str, Any]) -> None:
        self._connection.execute(insert(visited_people), person)

    def change_person(self, person: str, **columns: Any) -> None:
        self._connection.execute(update(visited_people).where(_P.id == person).values(**columns))

    def person(self, person: str) -> Row[Any] | None:
        return self._connection.execute(_PEOPLE.where(_P.id == person)).first()

    def people(self, visitor: str | None = None) -> Sequence[Row[Any]]:
        """Those on the list, of one visitor or of all; who is due first comes first."""
        query = _PEOPLE.where(_P.active)
        if visitor is not None:
            query = query.where(_P.visitor == visitor)
        return self._connection.execute(query.order_by(_P.next_on, _P.building, _P.door, _P.id)).all()

    def add(self, visit: dict[str, Any]) -> None:
        self._connection.execute(insert(visits), visit)

    def by_key(self, key: str) -> Row[Any] | None:
        return self._connection.execute(select(visits).where(visits.c.key == key)).first()

    def of_person(self, person: str, limit: int) -> Sequence[Row[Any]]:
        query = select(visits).where(visits.c.visited == person)
        return self._connection.execute(query.order_by(visits.c.on_day.desc(), visits.c.id).limit(limit)).all()

    def visited_between(self, first: date, last: date) -> int:
        """How many people were visited in these days, each counted once."""
        query = select(func.count(visits.c.visited.distinct())).where(visits.c.on_day.between(first, last))
        return self._connection.scalar(query) or 0

    def count_active(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(visited_people).where(_P.active)) or 0


_PEOPLE = select(visited_people, persons.c.name.label("visitor_name")).join(persons, persons.c.id == _P.visitor)

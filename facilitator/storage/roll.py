"""Voting units and the frozen roll of each session."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from facilitator.domain.people.residence import Occupancy, Residence
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.storage.tables.people import roll_entries, units

_FIELDS = ("kind", "label", "building", "door", "holder", "holder_name", "area_centi", "weight", "households", "place")
_OF_ALL = (units.c.id, *(units.c[field] for field in _FIELDS))
_OF_SESSION = (roll_entries.c.unit, *(roll_entries.c[field] for field in _FIELDS))
_LIVING = ("occupancy", "moved_in", "moved_out", "persons")
_KINDS = {str(kind): kind for kind in UnitKind}
"""The columns stand in the order of the fields of `Unit`; a test compares."""


class Roll:
    """The community's units, and copies of them as they stood when a session's roll was frozen."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, unit: Unit, residence: Residence | None = None, *, active: bool = True) -> None:
        """A line that is not active is on no roll but those of sessions that were told to take it."""
        lives = _living(residence or Residence())
        self._connection.execute(insert(units), {"id": unit.id, "active": active, **_columns(unit), **lives})

    def amend(self, unit: Unit, residence: Residence, active: bool) -> None:
        """Rolls that were frozen before keep the unit as it stood."""
        changed = {**_columns(unit), **_living(residence), "active": active}
        self._connection.execute(update(units).where(units.c.id == unit.id).values(**changed))

    def residences(self) -> dict[str, Residence]:
        """Where somebody has told anything about it."""
        told = or_(*(units.c[name].is_not(None) for name in _LIVING))
        return {row.id: _residence(row) for row in self._connection.execute(select(units).where(told))}

    def persons(self) -> dict[str, int]:
        """How many live there (人口), where the roll holds it."""
        query = select(units.c.id, units.c.persons).where(units.c.persons.is_not(None))
        return {row.id: row.persons for row in self._connection.execute(query)}

    def is_active(self, unit: str) -> bool:
        return bool(self._connection.scalar(select(units.c.active).where(units.c.id == unit)))

    def struck(self) -> set[str]:
        """Lines that are on no roll any more."""
        return set(self._connection.scalars(select(units.c.id).where(~units.c.active)))

    def next_place(self) -> int:
        return (self._connection.scalar(select(func.max(units.c.place))) or 0) + 1

    def of_kinds(self, kinds: Iterable[UnitKind]) -> list[Unit]:
        """Active units of these kinds in the order of the roll."""
        query = select(*_OF_ALL).where(units.c.kind.in_(list(kinds)), units.c.active).order_by(units.c.place)
        return [_unit(row) for row in self._connection.execute(query)]

    def is_there(self) -> bool:
        return self._connection.scalar(select(units.c.id).limit(1)) is not None

    def everyone(self) -> list[Unit]:
        return [_unit(row) for row in self._connection.execute(select(*_OF_ALL).order_by(units.c.place))]

    def labels(self) -> dict[str, str]:
        """How every unit is called, by its id; also of lines that are struck."""
        return {row.id: row.label for row in self._connection.execute(select(units.c.id, units.c.label))}

    def unit(self, unit: str) -> Unit | None:
        row = self._connection.execute(select(*_OF_ALL).where(units.c.id == unit)).first()
        return _unit(row) if row else None

    def of_same_person(self, listed: Collection[str]) -> frozenset[str]:
        """These units and every other line of the same people. Who has nothing but dwellings is a household in each
        of them; a representative with two is one person all the same."""
        seats = select(units.c.holder).where(units.c.kind != UnitKind.HOUSEHOLD, units.c.holder != "")
        people = select(units.c.holder).where(units.c.id.in_(listed), units.c.holder.in_(seats))
        query = select(units.c.id).where(units.c.holder.in_(people))
        return frozenset(listed) | frozenset(self._connection.scalars(query))

    def lines_of_person(self, unit: str) -> list[Unit]:
        query = select(*_OF_ALL).where(units.c.id.in_(self.of_same_person([unit]))).order_by(units.c.place)
        return [_unit(row) for row in self._connection.execute(query)]

    def freeze(self, session: str, entries: Sequence[Unit]) -> None:
        """Keep these units as the session's roll."""
        if entries:
            rows = [{"session": session, "unit": unit.id, **_columns(unit)} for unit in entries]
            self._connection.execute(insert(roll_entries), rows)

    def frozen(self, session: str) -> list[Unit]:
        """The session's roll in its order; empty while it was not frozen."""
        query = select(*_OF_SESSION).where(roll_entries.c.session == session).order_by(roll_entries.c.place)
        return [_unit(row) for row in self._connection.execute(query)]

    def frozen_unit(self, session: str, unit: str) -> Unit | None:
        one = (roll_entries.c.session == session, roll_entries.c.unit == unit)
        row = self._connection.execute(select(*_OF_SESSION).where(*one)).first()
        return _unit(row) if row else None


def _columns(unit: Unit) -> dict[str, Any]:
    return {field: getattr(unit, field) for field in _FIELDS}


def _unit(row: Sequence[Any]) -> Unit:
    """By place and not by name: a wall asks for thousands of them while people wait."""
    return Unit(row[0], _KINDS[row[1]], *row[2:])


def _living(residence: Residence) -> dict[str, Any]:
    return {name: getattr(residence, name) for name in _LIVING}


def _residence(row: Row[Any]) -> Residence:
    return Residence(Occupancy(row.occupancy) if row.occupancy else None, row.moved_in, row.moved_out, row.persons)

"""Council sessions as rows: plan, agenda, presence, recusals, interruptions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from facilitator.storage.tables.sessions import agenda_items, attendances, council_sessions, interruptions, recusals

# Built once: putting one together costs as much as asking it, and these are asked at every vote.
_SESSION = select(council_sessions).where(council_sessions.c.id == bindparam("session"))
_LOCKED = _SESSION.with_for_update()
_HERE = select(attendances.c.unit).where(
    attendances.c.session == bindparam("session"),
    attendances.c.capacity == "voter",
    attendances.c.unit.is_not(None),
    attendances.c.left_at.is_(None),
)
_IS_IN = _HERE.where(attendances.c.unit == bindparam("unit"))
_RECUSALS = select(recusals).where(recusals.c.item == bindparam("item")).order_by(recusals.c.at)


class Rooms:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session: dict[str, Any], items: list[dict[str, Any]]) -> None:
        self._connection.execute(insert(council_sessions), session)
        self._connection.execute(insert(agenda_items), items)

    def session(self, session: str) -> Row[Any] | None:
        """A session by its id. On PostgreSQL a writer locks the row, so that commands of one evening stay in a line."""
        only_reads = self._connection.get_execution_options().get("postgresql_readonly")
        query = _SESSION if only_reads else _LOCKED  # SQLite has one writer anyway and leaves the words out.
        return self._connection.execute(query, {"session": session}).first()

    def sessions_of(self, ids: Collection[str]) -> Sequence[Row[Any]]:
        query = select(council_sessions).where(council_sessions.c.id.in_(sorted(ids)))
        return self._connection.execute(query).all()

    def by_code(self, code: str) -> Row[Any] | None:
        return self._connection.execute(select(council_sessions).where(council_sessions.c.code == code)).first()

    def all_sessions(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(council_sessions).order_by(council_sessions.c.starts_at.desc())).all()

    def in_states(self, states: Sequence[str]) -> Sequence[Row[Any]]:
        query = select(council_sessions).where(council_sessions.c.state.in_(states))
        return self._connection.execute(query.order_by(council_sessions.c.starts_at)).all()

    def held_about(self, demand: str) -> Sequence[Row[Any]]:
        """Meetings that are over and had an item about this demand, the newest first."""
        about = select(agenda_items.c.session).where(agenda_items.c.demand == demand)
        closed = council_sessions.c.closed_at
        query = select(council_sessions).where(council_sessions.c.id.in_(about), closed.is_not(None))
        return self._connection.execute(query.order_by(closed.desc(), council_sessions.c.id)).all()

    def change(self, session: str, **columns: Any) -> None:
        self._connection.execute(update(council_sessions).where(council_sessions.c.id == session).values(**columns))

    def items(self, session: str) -> Sequence[Row[Any]]:
        query = select(agenda_items).where(agenda_items.c.session == session).order_by(agenda_items.c.position)
        return self._connection.execute(query).all()

    def item(self, item: str) -> Row[Any] | None:
        return self._connection.execute(select(agenda_items).where(agenda_items.c.id == item)).first()

    def change_item(self, item: str, **columns: Any) -> None:
        self._connection.execute(update(agenda_items).where(agenda_items.c.id == item).values(**columns))

    def add_items(self, items: Iterable[dict[str, Any]]) -> None:
        if rows := list(items):
            self._connection.execute(insert(agenda_items), rows)

    def drop_items(self, items: Sequence[str]) -> None:
        self._connection.execute(delete(agenda_items).where(agenda_items.c.id.in_(items)))

    def make_room(self, session: str) -> None:
        """Move every item out of the way, so that no two stand at one position while they are put in order."""
        away = -agenda_items.c.position
        self._connection.execute(update(agenda_items).where(agenda_items.c.session == session).values(position=away))

    def put_in_order(self, items: Sequence[str]) -> None:
        """Positions from 1 up; after `make_room`."""
        for position, item in enumerate(items, start=1):
            self.change_item(item, position=position)

    def come(self, attendance: dict[str, Any]) -> None:
        self._connection.execute(insert(attendances), attendance)

    def go(self, session: str, unit: str, at: datetime) -> int:
        """Check the unit out; returns 0 when it was not in."""
        changed = self._connection.execute(
            update(attendances)
            .where(attendances.c.session == session, attendances.c.unit == unit, attendances.c.left_at.is_(None))
            .values(left_at=at)
        )
        return changed.rowcount

    def attendance(self, session: str) -> Sequence[Row[Any]]:
        """Every stay of the evening in the order of coming."""
        query = select(attendances).where(attendances.c.session == session)
        return self._connection.execute(query.order_by(attendances.c.came_at, attendances.c.id)).all()

    def send_home(self, session: str) -> None:
        """Nobody has come to the evening that is held instead; the journal keeps who came to this one."""
        self._connection.execute(delete(attendances).where(attendances.c.session == session))

    def stay(self, session: str, unit: str) -> Row[Any] | None:
        """The unit's stay that has not ended."""
        query = select(attendances).where(attendances.c.session == session, attendances.c.unit == unit)
        return self._connection.execute(query.where(attendances.c.left_at.is_(None))).first()

    def stood_for(self, session: str, name: str) -> int:
        """How many units somebody of this name stands for in the hall now."""
        query = (
            select(func.count())
            .select_from(attendances)
            .where(attendances.c.session == session, attendances.c.proxy_name == name, attendances.c.left_at.is_(None))
        )
        return self._connection.scalar(query) or 0

    def leave(self, stay: str, at: datetime) -> int:
        """End one stay by its id, an observer's too; returns 0 when it had ended."""
        ends = update(attendances).where(attendances.c.id == stay, attendances.c.left_at.is_(None))
        return self._connection.execute(ends.values(left_at=at)).rowcount

    def is_in(self, session: str, unit: str) -> bool:
        return self._connection.execute(_IS_IN, {"session": session, "unit": unit}).first() is not None

    def present(self, session: str) -> frozenset[str]:
        """Units that are checked in as voters now."""
        return frozenset(self._connection.scalars(_HERE, {"session": session}))

    def observers(self, session: str) -> int:
        query = (
            select(func.count())
            .select_from(attendances)
            .where(
                attendances.c.session == session, attendances.c.capacity == "observer", attendances.c.left_at.is_(None)
            )
        )
        return self._connection.scalar(query) or 0

    def recuse(self, item: str, unit: str, reason: str, at: datetime) -> None:
        self._connection.execute(insert(recusals), {"item": item, "unit": unit, "reason": reason, "at": at})

    def recusals(self, item: str) -> Sequence[Row[Any]]:
        return self._connection.execute(_RECUSALS, {"item": item}).all()

    def interrupt(self, interruption: dict[str, Any]) -> None:
        self._connection.execute(insert(interruptions), interruption)

    def interruptions(self, session: str) -> Sequence[Row[Any]]:
        query = select(interruptions).where(interruptions.c.session == session)
        return self._connection.execute(query.order_by(interruptions.c.began_at)).all()

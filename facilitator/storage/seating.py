"""Tickets handed out for a session, and the seats (phones) that sit on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from facilitator.sessions.presence import SeatLoss
from facilitator.storage.tables.people import seats, tickets, units
from facilitator.storage.tables.sessions import council_sessions

_SEAT = (
    select(seats.c.id, seats.c.session, council_sessions.c.code, seats.c.unit, seats.c.guest_number)
    .add_columns(func.coalesce(units.c.label, "").label("label"), func.coalesce(units.c.holder_name, "").label("name"))
    .join(council_sessions, council_sessions.c.id == seats.c.session)
    .outerjoin(units, units.c.id == seats.c.unit)
    .where(seats.c.token_hash == bindparam("token"), seats.c.revoked_at.is_(None))
)
"""Built once, and one statement: it is asked before every vote."""


class Seating:
    """Secrets arrive here as hashes; a lost ticket is revoked, then replaced."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(self, ticket: dict[str, Any]) -> None:
        """A new ticket for a unit; the one of the same origin (printed, desk) that it held before is revoked."""
        self._connection.execute(
            update(tickets)
            .where(
                tickets.c.session == ticket["session"],
                tickets.c.unit == ticket["unit"],
                tickets.c.origin == ticket["origin"],
                tickets.c.revoked_at.is_(None),
            )
            .values(revoked_at=ticket["issued_at"])
        )
        self._connection.execute(insert(tickets), ticket)

    def ticket(self, session: str, *, secret_hash: str | None = None, code_hash: str | None = None) -> Row[Any] | None:
        """A live ticket of the session, by the hash of its secret or of its short code."""
        query = select(tickets).where(tickets.c.session == session, tickets.c.revoked_at.is_(None))
        if secret_hash is not None:
            query = query.where(tickets.c.secret_hash == secret_hash)
        else:
            query = query.where(tickets.c.short_code_hash == code_hash)
        return self._connection.execute(query).first()

    def printed(self, session: str, before: datetime | None = None) -> int:
        """Units that hold a printed ticket which still lets them in, all or only those printed before this moment."""
        query = select(func.count()).select_from(tickets)
        if before is not None:
            query = query.where(tickets.c.issued_at < before)
        query = query.where(tickets.c.session == session, tickets.c.origin == "printed", tickets.c.revoked_at.is_(None))
        return self._connection.scalar(query) or 0

    def sit(self, seat: dict[str, Any]) -> None:
        self._connection.execute(insert(seats), seat)

    def seat(self, token_hash: str) -> Row[Any] | None:
        """The seat with the code of its session, and how its unit is called; guests have no unit and empty texts."""
        return self._connection.execute(_SEAT, {"token": token_hash}).first()

    def live(self, session: str) -> dict[str, str | None]:
        """Seat → unit of every phone of the session that was not revoked; guests have no unit."""
        query = select(seats.c.id, seats.c.unit).where(seats.c.session == session, seats.c.revoked_at.is_(None))
        return {row.id: row.unit for row in self._connection.execute(query)}

    def guest(self, session: str, number: int) -> Row[Any] | None:
        """The guest whose phone shows this number."""
        query = select(seats).where(
            seats.c.session == session, seats.c.guest_number == number, seats.c.revoked_at.is_(None)
        )
        return self._connection.execute(query).first()

    def next_guest_number(self, session: str) -> int:
        query = select(func.max(seats.c.guest_number)).where(seats.c.session == session)
        return (self._connection.scalar(query) or 0) + 1

    def give_unit(self, seat: str, unit: str) -> None:
        """A guest's phone becomes the seat of a unit."""
        self._connection.execute(update(seats).where(seats.c.id == seat).values(unit=unit))

    def leave_others(self, session: str, unit: str, keep: str, at: datetime) -> int:
        """Revoke the unit's other phones, so that one ticket sits on one phone; returns how many there were."""
        changed = self._connection.execute(
            update(seats)
            .where(seats.c.session == session, seats.c.unit == unit, seats.c.id != keep, seats.c.revoked_at.is_(None))
            .values(revoked_at=at, revoked_because=SeatLoss.MOVED)
        )
        return changed.rowcount

    def revoke_unit(self, session: str, unit: str, at: datetime, because: SeatLoss) -> None:
        """Every phone and every ticket of the unit: somebody else sits for it from now on."""
        mine = (seats.c.session == session, seats.c.unit == unit, seats.c.revoked_at.is_(None))
        self._connection.execute(update(seats).where(*mine).values(revoked_at=at, revoked_because=because))
        held = (tickets.c.session == session, tickets.c.unit == unit, tickets.c.revoked_at.is_(None))
        self._connection.execute(update(tickets).where(*held).values(revoked_at=at))

    def lost_because(self, token_hash: str) -> str | None:
        """Why this phone lost its seat; None where it never had one, or has it still."""
        query = select(seats.c.revoked_because).where(seats.c.token_hash == token_hash, seats.c.revoked_at.is_not(None))
        return self._connection.scalar(query)

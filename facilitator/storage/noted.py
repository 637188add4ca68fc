"""What running two committees have noted about demands and not yet signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, or_, select

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.minutes.states import MinutesState
from facilitator.sessions.phases import SessionState
from facilitator.storage.tables.follow_through import noted_orders
from facilitator.storage.tables.minutes import minutes
from facilitator.storage.tables.sessions import agenda_items, council_sessions

UNSIGNED = (MinutesState.DRAFT, MinutesState.SETTLING, MinutesState.SETTLED)


class Noted:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, note: dict[str, Any]) -> None:
        """Take the place of what this session noted about the demand before."""
        self.strike(note["session"], note["demand"])
        self._connection.execute(insert(noted_orders), note)

    def strike(self, session: str, demand: str) -> int:
        """Forget the note; 0 when there was none."""
        mine = (noted_orders.c.session == session, noted_orders.c.demand == demand)
        return self._connection.execute(delete(noted_orders).where(*mine)).rowcount

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        """In the order in which they were noted."""
        query = select(noted_orders).where(noted_orders.c.session == session)
        return self._connection.execute(query.order_by(noted_orders.c.at, noted_orders.c.demand)).all()

    def of(self, session: str, demand: str) -> Row[Any] | None:
        mine = (noted_orders.c.session == session, noted_orders.c.demand == demand)
        return self._connection.execute(select(noted_orders).where(*mine)).first()

    def waiting(self, demand: str, besides: str | None = None) -> Row[Any] | None:
        """The meeting, other than `besides`, that noted something about the demand and whose minutes are not signed."""
        query = _unsigned().where(noted_orders.c.demand == demand)
        return next((note for note in self._connection.execute(query) if note.session != besides), None)

    def unsigned_meetings(self, demand: str) -> Sequence[Row[Any]]:
        """Councils that are over, had the demand on their agenda, and whose minutes are not signed; the last first."""
        about = select(agenda_items.c.session).where(agenda_items.c.demand == demand)
        query = (
            select(council_sessions)
            .outerjoin(minutes, minutes.c.session == council_sessions.c.id)
            .where(council_sessions.c.id.in_(about), council_sessions.c.state == SessionState.CLOSED)
            .where(or_(minutes.c.id.is_(None), minutes.c.state.in_(UNSIGNED)))
        )
        return self._connection.execute(query.order_by(council_sessions.c.closed_at.desc())).all()

    def aimed_at(self, demand: str, besides: str | None = None) -> Row[Any] | None:
        """The meeting, other than `besides`, whose unsigned minutes will merge another demand into this one."""
        merges = self._connection.execute(_unsigned().where(noted_orders.c.verb == DemandMove.MERGE))
        aimed = (note for note in merges if note.order.get("into") == demand)
        return next((note for note in aimed if note.session != besides), None)


def _unsigned() -> Select[Any]:
    """Notes with the title of their meeting, of meetings without minutes or with minutes that are not signed yet."""
    return (
        select(noted_orders, council_sessions.c.title)
        .join(council_sessions, council_sessions.c.id == noted_orders.c.session)
        .outerjoin(minutes, minutes.c.session == noted_orders.c.session)
        .where(or_(minutes.c.id.is_(None), minutes.c.state.in_(UNSIGNED)))
        .order_by(noted_orders.c.at)
    )

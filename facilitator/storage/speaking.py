"""Speeches as rows: asked for, given, finished or withdrawn; at most one of a session is being given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.sessions.stage import Timer
from facilitator.storage.tables.floor import speeches


class Speaking:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, speech: dict[str, Any]) -> None:
        self._connection.execute(insert(speeches), speech)

    def change(self, speech: str, **columns: Any) -> None:
        self._connection.execute(update(speeches).where(speeches.c.id == speech).values(**columns))

    def set_timer(self, speech: str, timer: Timer) -> None:
        self.change(speech, seconds=timer.seconds, seconds_left=timer.left, ran_from=timer.started_at)

    def speech(self, speech: str) -> Row[Any] | None:
        return self._connection.execute(select(speeches).where(speeches.c.id == speech)).first()

    def by_key(self, session: str, key: str) -> Row[Any] | None:
        query = select(speeches).where(speeches.c.session == session, speeches.c.key == key)
        return self._connection.execute(query).first()

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        """Every speech of the evening in the order of asking, the withdrawn ones too."""
        query = select(speeches).where(speeches.c.session == session)
        return self._connection.execute(query.order_by(speeches.c.asked_at, speeches.c.id)).all()

    def now(self, session: str) -> Row[Any] | None:
        """Who is speaking."""
        given = (speeches.c.given_at.is_not(None), speeches.c.finished_at.is_(None))
        return self._connection.execute(select(speeches).where(speeches.c.session == session, *given)).first()


def clock_of(speech: Row[Any]) -> Timer | None:
    """The clock of a turn that was given; None before that."""
    return None if speech.seconds is None else Timer(speech.seconds, speech.seconds_left, speech.ran_from)

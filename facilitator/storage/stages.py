"""What each evening's wall was told to show, and the timer beside it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.sessions.stage import Shown, Timer
from facilitator.storage.tables.floor import materials, proposals, stages, topic_options, view_groups
from facilitator.storage.tables.sessions import agenda_items

STARTS_AS: dict[str, Any] = {
    "shown": Shown.MOMENT,
    "page": 1,
    "zoom": 100,
    "x": 50,
    "y": 50,
    "dark": False,
    "text_zoom": 100,
    "moment": "",
    "moves": 0,
}


class Stages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, session: str) -> Row[Any] | None:
        """None while nobody has touched it: the wall follows the evening."""
        return self._connection.execute(select(stages).where(stages.c.session == session)).first()

    def moves(self, session: str) -> int:
        """How often it was changed: part of the room's version, since most of it stands in no journal."""
        return self._connection.scalar(select(stages.c.moves).where(stages.c.session == session)) or 0

    def change(self, session: str, **columns: Any) -> None:
        if self.of(session) is None:
            self._connection.execute(insert(stages), {**STARTS_AS, "session": session})
        changed = {**columns, "moves": stages.c.moves + 1}
        self._connection.execute(update(stages).where(stages.c.session == session).values(**changed))

    def set_timer(self, session: str, timer: Timer | None) -> None:
        seconds, left, started_at = (timer.seconds, timer.left, timer.started_at) if timer else (None, None, None)
        self.change(session, timer_seconds=seconds, timer_left=left, timer_started_at=started_at)

    def drop_timer(self, session: str) -> None:
        """Nothing where none runs."""
        row = self.of(session)
        if row is not None and row.timer_seconds is not None:
            self.set_timer(session, None)

    def has_target(self, session: str, shown: Shown, target: str) -> bool:
        """Whether the named thing belongs to an item of this session."""
        table = {
            Shown.PROPOSAL: proposals,
            Shown.GROUPS: view_groups,
            Shown.OPTIONS: topic_options,
            Shown.MATERIAL: materials,
        }.get(shown)
        if table is None:
            return False
        query = select(table.c.id).join(agenda_items, agenda_items.c.id == table.c.item)
        query = query.where(table.c.id == target, agenda_items.c.session == session)
        return self._connection.execute(query).first() is not None


def timer_of(stage: Row[Any]) -> Timer | None:
    if stage.timer_seconds is None:
        return None
    return Timer(stage.timer_seconds, stage.timer_left, stage.timer_started_at)

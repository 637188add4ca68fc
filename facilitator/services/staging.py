"""Turns the wall to something else than the moment's slide; shared by every noun that puts its own things up there."""

from __future__ import annotations

from typing import Any

from facilitator.services.context import Context
from facilitator.sessions.stage import Shown
from facilitator.sessions.stage_events import StageTurned
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def moment_of(store: UnitOfWork, session: Row) -> str:
    """Where the evening stands. What was chosen for the wall holds until it moves on: when a vote opens, ends or is
    announced, when an item opens or the meeting pauses, the room sees that and no forgotten picture."""
    ballots = store.ballots.of_item(session.current_item) if session.current_item else ()
    last = ballots[-1] if ballots else None
    vote = (last.id, "open" if last.state == "closing" else last.state) if last is not None else ("", "")
    return ":".join((session.state, session.current_item or "", *vote))


def turn_stage(context: Context, session: Row, shown: Shown, target: str | None = None, **look: Any) -> None:
    """Put this on the wall until the evening moves on. `look` may hold page, zoom, x, y, message. The journal is told
    when something else comes up, never of every pan: it names what kind of thing, not its words."""
    before = context.store.stages.of(session.id)
    fresh = before is None or (before.shown, before.target) != (shown, target)
    start = {"page": 1, "zoom": 100, "x": 50, "y": 50} if fresh else {}
    moment = moment_of(context.store, session)
    context.store.stages.change(session.id, **{"shown": shown, "target": target, "moment": moment, **start, **look})
    context.store.touched.add(session.id)
    if fresh or (before is not None and before.moment != moment):
        context.record(StageTurned(session.id, shown.value), session.id)

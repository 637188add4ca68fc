"""groups.close_dots: 收点; from here on everybody sees the order, on the wall first."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.groups.dotted import dotted_item
from facilitator.services.staging import turn_stage
from facilitator.services.verb import Verb
from facilitator.sessions.groups_events import DotsClosed
from facilitator.sessions.stage import Shown


@dataclass(frozen=True)
class CloseDots:
    session: str
    item: str


@dataclass(frozen=True)
class ClosedDots:
    """Dots and hands together, by group."""

    points: dict[str, int]


def close_dots(command: CloseDots, context: Context) -> ClosedDots:
    item, store = dotted_item(context, command.session, command.item), context.store
    dots = store.groups.dots(item.id)
    points = {row.id: dots.get(row.id, 0) + (row.hands or 0) for row in store.groups.of_item(item.id)}
    store.rooms.change_item(item.id, dots_closed_at=context.now)
    context.record(DotsClosed(command.session, item.id, points), command.session)
    turn_stage(context, find_session(context.store, command.session), Shown.GROUPS)
    return ClosedDots(points)


VERB = Verb("groups", "close_dots", CloseDots, Power.RUN_SESSIONS, N_("收点"), close_dots)

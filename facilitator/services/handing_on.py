"""What a 专题讨论会 left standing is laid before the council that decides about the same demand."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.services.carrying import steps_with
from facilitator.services.context import Context
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.content_events import OptionWritten
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.matter import TALKED_OVER
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

COLUMNS = ("title", "cost_fen", "owner", "time", "pros", "cons", "objections")


def lay_out(context: Context, session: Row) -> None:
    """A copy of each option under every item about its demand that has none yet, with letters from A."""
    kind, store = all_kinds()[session.kind], context.store
    if not kind.decides or kind.triages:
        return
    for item in store.rooms.items(session.id):
        if item.demand is None or ItemForm(item.form) not in TALKED_OVER or store.options.of_item(item.id):
            continue
        for position, option in enumerate(_left(store, item.demand), 1):
            copy = {name: getattr(option, name) for name in COLUMNS}
            copy |= {"id": context.new_id(), "item": item.id, "position": position}
            store.options.add(copy)
            context.record(OptionWritten(session.id, item.id, str(copy["id"])), session.id)


def _left(store: UnitOfWork, demand: str) -> Iterator[Row]:
    """Of the newest meeting that compared any about this demand."""
    for session in store.rooms.held_about(demand):
        about = next(item.id for item in store.rooms.items(session.id) if item.demand == demand)
        if not all_kinds()[session.kind].compares_options:
            continue
        steps = sorted(steps_with(store, session, about))
        options = [option for item in steps for option in store.options.of_item(item)]
        if options:
            yield from (option for option in options if option.dropped_at is None)
            return

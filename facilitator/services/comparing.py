"""Loads the options of an item; shared by the room, the minutes and the plan of the next council."""

from __future__ import annotations

from facilitator.sessions.options import letter
from facilitator.sessions.room_content import OptionFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def options_of(store: UnitOfWork, item: Row) -> tuple[OptionFacts, ...]:
    return tuple(
        OptionFacts(
            row.id,
            letter(row.position),
            row.title,
            row.cost_fen,
            row.owner,
            row.time,
            row.pros,
            row.cons,
            row.objections,
            row.dropped_reason if row.dropped_at is not None else None,
        )
        for row in store.options.of_item(item.id)
    )


def options_left(store: UnitOfWork, item: Row) -> tuple[OptionFacts, ...]:
    """Those that nobody dropped."""
    return tuple(option for option in options_of(store, item) if option.dropped is None)

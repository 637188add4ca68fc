"""Loads the groups of an item with what is in them; shared by the room, the list of views and the minutes."""

from __future__ import annotations

from facilitator.sessions.floor import ProposalState
from facilitator.sessions.groups import GroupFacts, GroupsFacts, in_order
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def groups_of(store: UnitOfWork, item: Row) -> GroupsFacts | None:
    """None where nobody has made a group. The order is that of the points once the dots are closed."""
    rows = store.groups.of_item(item.id)
    if not rows:
        return None
    views = _views(store, item)
    closed = item.dots_closed_at is not None
    dots = store.groups.dots(item.id) if closed else {}
    facts = tuple(
        GroupFacts(
            row.id,
            row.title,
            tuple(view for group, view in views if group == row.id),
            row.hands,
            dots.get(row.id, 0) + (row.hands or 0) if closed else None,
        )
        for row in rows
    )
    return GroupsFacts(
        in_order(facts) if closed else facts,
        loose_of(store, item),
        item.dots_opened_at is not None and not closed,
        closed,
        len(store.groups.givers(item.id)),
    )


def dots_are_open(store: UnitOfWork, session: Row) -> bool:
    """Dots that nobody closed would be shown to nobody."""
    return any(item.dots_opened_at and not item.dots_closed_at for item in store.rooms.items(session.id))


def loose_of(store: UnitOfWork, item: Row) -> tuple[tuple[str, str, int], ...]:
    """Views that are in no group."""
    return tuple(view for group, view in _views(store, item) if group is None)


def _views(store: UnitOfWork, item: Row) -> list[tuple[str | None, tuple[str, str, int]]]:
    """What is on the wall: its group, and (id, text, supporters). Whoever made it supports it, and so does every author
    of what was merged into it."""
    rows, seconds = store.proposals.of_item(item.id), store.proposals.seconds(item.session)
    found = []
    for row in rows:
        if row.state != ProposalState.APPROVED:
            continue
        whole = [one for one in rows if one.id == row.id or one.merged_into == row.id]
        units = {one.unit for one in whole if one.unit} | {unit for one in whole for unit in seconds.get(one.id, ())}
        unnamed = sum(1 for one in whole if one.unit is None)
        found.append((row.in_group, (row.id, row.text, len(units) + unnamed)))
    return found

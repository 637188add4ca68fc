"""Views, groups and options go along when a meeting turns to the next step of the same matter."""

from __future__ import annotations

from facilitator.services.context import Context
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.content_events import ContentCarried
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.matter import Step, one_matter
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def steps_with(store: UnitOfWork, session: Row, item: str) -> frozenset[str]:
    """The items between which content goes along with this one, itself among them."""
    kind, agenda = all_kinds()[session.kind], store.rooms.items(session.id)
    if not kind.carries_on or item not in {row.id for row in agenda}:
        return frozenset({item})
    steps = (Step(row.id, row.title, ItemForm(row.form), row.demand) for row in agenda)
    return one_matter(steps, item, kind.steps)


def carry_on(context: Context, session: Row, item: Row) -> None:
    """To the item that is opened now. Where dots were put, the groups stay with all that is in them, as ranked."""
    store = context.store
    if item.dots_opened_at is not None:
        return
    steps = steps_with(store, session, item.id) - {item.id}
    for row in store.rooms.items(session.id):
        if row.id not in steps or row.dots_opened_at is not None:
            continue
        carried = [part.carry(row.id, item.id) for part in (store.proposals, store.groups, store.options)]
        if any(carried):
            context.record(ContentCarried(session.id, row.id, item.id), session.id)

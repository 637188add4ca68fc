"""Groups, options and materials of the item at hand, as the room knows them."""

from __future__ import annotations

from facilitator.services.comparing import options_of
from facilitator.services.grouping import groups_of, loose_of
from facilitator.services.trying import trial_of
from facilitator.sessions.groups import GroupsFacts
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.room_content import ContentFacts, MaterialFacts, OptionFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def content_facts(store: UnitOfWork, session: Row) -> ContentFacts:
    if session.current_item is None:
        return ContentFacts()
    item = store.rooms.item(session.current_item)
    if item is None:
        return ContentFacts()
    groups, options = _groups(store, session, item), _options(store, session, item)
    return ContentFacts(groups, options, _materials(store, item), trial_of(store, item, session.preset))


def _groups(store: UnitOfWork, session: Row, item: Row) -> GroupsFacts | None:
    found = groups_of(store, item)
    if found is None and all_kinds()[session.kind].groups_views:
        return GroupsFacts((), loose_of(store, item))
    return found


def _options(store: UnitOfWork, session: Row, item: Row) -> tuple[OptionFacts, ...] | None:
    found = options_of(store, item)
    return found if found or all_kinds()[session.kind].compares_options else None


def _materials(store: UnitOfWork, item: Row) -> tuple[MaterialFacts, ...]:
    return tuple(MaterialFacts(row.id, row.name, row.page_count) for row in store.materials.of_item(item.id))

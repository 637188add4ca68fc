"""Who takes part when a phone or the desk says something on the floor; shared by speaking and proposals."""

from __future__ import annotations

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, NotPresent, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context
from facilitator.services.finding import find_item, find_session
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

KEY_LIMIT = 80
NAME_LIMIT = 40
TALKING = frozenset({SessionState.RUNNING, SessionState.PAUSED})
WATCHING = N_("您现在可以看，还不能发言、提建议。请到签到席，报手机上的号。")


def session_here(context: Context, session: str | None) -> Row:
    """A phone need not say in which meeting it sits. Raises Missing or NotFound."""
    named = session or context.actor.session
    if not named:
        raise Missing(N_("请说明是哪一次会议。"), what="session")
    return find_session(context.store, named)


def unit_here(context: Context, session: Row, unit: str | None) -> str | None:
    """The unit that takes part: a phone's own; the desk names one or none. Raises Forbidden for a watching phone."""
    actor = context.actor
    if actor.kind is ActorKind.STAFF:
        return unit
    if actor.kind is ActorKind.SEAT and actor.session == session.id and actor.unit:
        return actor.unit
    raise Forbidden(WATCHING)


def named_here(context: Context, session: Row, unit: str | None, name: str | None) -> str:
    """What the person is called at the desk and on the wall. Raises NotFound, NotPresent, BadInput."""
    if unit is None:
        called = (name or "").strip()
        if len(called) > NAME_LIMIT:
            raise BadInput(N_("名字请写在 {limit} 字以内。"), field="name", limit=NAME_LIMIT)
        return called
    store = context.store
    person = store.roll.frozen_unit(session.id, unit) or store.roll.unit(unit)
    if person is None:
        raise NotFound(N_("名册上没有这一户（人），请从签到名单里选。"))
    if not store.rooms.is_in(session.id, unit):
        raise NotPresent()
    return (person.holder_name or person.label)[:NAME_LIMIT]


def item_at_hand(context: Context, session: Row) -> Row:
    """Raises WrongState while no item is being talked about."""
    if SessionState(session.state) not in TALKING or not session.current_item:
        raise WrongState(N_("现在没有在商量哪一项，等主持人进入议题以后再来。"))
    return find_item(context.store, session.id, session.current_item)


def check_key(key: str | None) -> None:
    """Raises BadInput."""
    if key is not None and not 1 <= len(key) <= KEY_LIMIT:
        raise BadInput(field="key")

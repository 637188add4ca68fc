"""One more person stands behind a demand: the row, the count and the line of history, always together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import LIMITS, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.same_person import building_key, name_key, phone_key
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import note_deed
from facilitator.storage.rows import Row

_DEALT_WITH = (DemandState.CLOSED, DemandState.TRACKING, DemandState.ARCHIVED)


@dataclass(frozen=True)
class Supporter:
    """Who joined in; all of it may be unknown, a +1 without a name counts as well."""

    name: str | None
    building: str | None
    contact: str | None
    channel: Channel | None


def add_supporter(context: Context, demand: Row, supporter: Supporter) -> int:
    """How many stand behind it now. Raises BadInput, or WrongState where the demand is over, follows
    another, or knows this person already."""
    if demand.state == DemandState.MERGED:
        parent = context.store.ledger.demand(demand.parent)
        number = parent.number if parent is not None else ""
        raise WrongState(N_("这件已经并入 {number}，请在那一件上登记附议。"), number=number)
    if demand.state in _DEALT_WITH:
        sentence = N_("{number} 已经销单，不能附议；同样的问题又出现，请登记“反弹重开”，不是同一件的请另外登记。")
        raise WrongState(sentence, number=demand.number or "")
    told = {
        "name": _text(supporter.name, "reporter_name"),
        "building": _text(supporter.building, "building"),
        "contact": _text(supporter.contact, "contact"),
    }
    if _is_there(context, demand, told):
        raise WrongState(N_("这个人已经登记过附议了，一个人只算一次。"))
    row = {"id": context.new_id(), "demand": demand.id, **told, "channel": supporter.channel}
    context.store.supporters.add(row | {"at": context.now, "actor": context.actor.name})
    supporters = context.store.supporters.count(demand.id)
    note_deed(context, demand, DemandDeed.SUPPORT, {"supporters": supporters}, supporters=supporters)
    return supporters


def _is_there(context: Context, demand: Row, told: dict[str, str | None]) -> bool:
    """The same phone, or the same name in the same building. Nobody without a name is anybody."""
    if not told["contact"] and not (told["name"] and told["building"]):
        return False
    known = [(one.name, one.building, one.contact) for one in context.store.supporters.of(demand.id)]
    known.append((demand.reporter_name, demand.building, demand.contact))
    phone, person = phone_key(told["contact"]), (name_key(told["name"]), building_key(told["building"]))
    return any(
        (phone and phone == phone_key(contact)) or (all(person) and person == (name_key(name), building_key(building)))
        for name, building, contact in known
    )


def recount(context: Context, demands: Iterable[str]) -> None:
    """Count anew who stands behind these, and behind what they follow: a table told another number."""
    store = context.store
    for demand in demands:
        row = store.ledger.demand(demand)
        for one in (demand, row.parent if row is not None else None):
            if one is not None:
                store.ledger.change(one, supporters=store.supporters.count(one))


def _text(text: str | None, field: str) -> str | None:
    kept = (text or "").strip()
    if len(kept) > LIMITS[field]:
        raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=LIMITS[field])
    return kept or None

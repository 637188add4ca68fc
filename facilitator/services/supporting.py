"""One more person stands behind a demand: the row, the count and the line of history, always together."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import LIMITS, Channel
from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import note_deed
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Supporter:
    """Who joined in; all of it may be unknown, a +1 without a name counts as well."""

    name: str | None
    building: str | None
    contact: str | None
    channel: Channel | None


def add_supporter(context: Context, demand: Row, supporter: Supporter) -> int:
    """How many stand behind it now. Raises BadInput, or WrongState where the demand is over."""
    told = {
        "name": _text(supporter.name, "reporter_name"),
        "building": _text(supporter.building, "building"),
        "contact": _text(supporter.contact, "contact"),
    }
    supporters = int(demand.supporters) + 1
    note_deed(context, demand, DemandDeed.SUPPORT, {"supporters": supporters}, supporters=supporters)
    row = {"id": context.new_id(), "demand": demand.id, **told, "channel": supporter.channel}
    context.store.supporters.add(row | {"at": context.now, "actor": context.actor.name})
    return supporters


def _text(text: str | None, field: str) -> str | None:
    kept = (text or "").strip()
    if len(kept) > LIMITS[field]:
        raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=LIMITS[field])
    return kept or None

"""Who may see and visit whom: the visitor their own people, whoever keeps the ledger everybody."""

from __future__ import annotations

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


def find_visited(reading: Reading, person: str) -> Row:
    """Somebody on the list. Raises NotFound; of other people's visits nobody learns anything."""
    row = reading.store.visits.person(person)
    if row is None or not row.active or not _may_see(reading, row):
        raise NotFound(N_("走访名单里没有这个人，或者不归您走访。"))
    return row


def own_visitor(reading: Reading) -> str | None:
    """None for whoever sees the whole list."""
    return None if reading.actor.may(Power.KEEP_LEDGER) else reading.actor.id


def _may_see(reading: Reading, row: Row) -> bool:
    return own_visitor(reading) in (None, row.visitor)

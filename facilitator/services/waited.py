"""Since when a demand has been waiting to be sorted: since it was registered, or since it came back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


def waiting_since(rows: Iterable[Row], reading: Reading) -> dict[str, date]:
    """Demand → the day from which its days count. In a later round nobody has waited since the first word: that one
    was dealt with, and the round begins with its own first line of the history."""
    known = list(rows)
    since = {row.id: row.registered_on for row in known if row.registered_on}
    later = {row.id: row.round for row in known if row.round > 1}
    began: dict[str, date] = {}
    for entry in reading.store.watching.history_of(list(later)):
        if entry.round == later[entry.demand]:
            began.setdefault(entry.demand, day_of(entry.at))
    return since | began

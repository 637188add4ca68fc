"""What the history of a demand says when it is read: of whoever was forgotten no name and no door, as on a public page.

The journal keeps its words and its chain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from facilitator.domain.demands.public_words import masked
from facilitator.services.context import Reading
from facilitator.services.wording import Wording
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_TYPED = frozenset({"text", "reason", "note", "answer", "question", "safety_reason", "wish", "decided", "who"})
"""Details that somebody wrote in their own words; the others are days, offices, numbers and words of a list."""


@dataclass(frozen=True)
class HistoryEntry:
    """As the table of history has it."""

    seq: int
    demand: str
    at: datetime
    move: str
    before: str | None
    after: str
    round: int
    actor: str
    authority: str | None
    details: Mapping[str, Any]


def history_to_print(store: UnitOfWork, demand: Row) -> tuple[HistoryEntry, ...]:
    entries = (HistoryEntry(**entry._asdict()) for entry in store.ledger.history(demand.id))
    return tuple(entries) if demand.forgotten_on is None else tuple(_said(entry, masked) for entry in entries)


def history_to_read(demand: Row, word: Wording, reading: Reading) -> tuple[HistoryEntry, ...]:
    """As the rest of the demand is worded for this reader."""
    entries = history_to_print(reading.store, demand)
    return tuple(_said(entry, lambda text: word.say(demand.id, text)) for entry in entries)


def _said(entry: HistoryEntry, say: Callable[[str], str]) -> HistoryEntry:
    told = {
        name: say(value) if name in _TYPED and isinstance(value, str) else value
        for name, value in entry.details.items()
    }
    return replace(entry, details=told)

"""Since when what people were told of a meeting, or hold in their hands, is no longer true."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

WHERE_AND_WHEN = frozenset({"starts_at", "place"})
PRINTED = WHERE_AND_WHEN | {"title"}
"""What stands on a ticket and on a poster."""
MOST = 100
"""Changes of one meeting that are looked back upon."""


def moved_at(store: UnitOfWork, session: Row, fields: Collection[str] = WHERE_AND_WHEN) -> datetime | None:
    """When one of these was last changed; None as long as it is held as it was planned."""
    for entry in store.journal.latest(session.id, ("SessionReplanned",), MOST):
        if not json.loads(entry.body).keys().isdisjoint(fields):
            return datetime.fromisoformat(entry.at)
    return None


def told_otherwise(store: UnitOfWork, session: Row) -> bool:
    """Whether people were called to another hour or place, and not yet to this one."""
    return session.notified_on is None and bool(store.journal.latest(session.id, ("SessionNotified",), 1))

"""The wishes of a yard meeting as its windows need them: what came in, and what somebody put on the wall."""

from __future__ import annotations

import json

from facilitator.services.context import Reading
from facilitator.services.wall_words import wish_words
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.room import WishFacts
from facilitator.storage.rows import Row

LOOKED_BACK = 2000
"""Decisions about the wall; an evening has fifty."""


def wishes_of(session: Row, reading: Reading) -> tuple[WishFacts, ...] | None:
    """In the order in which they came; None for councils that collect none."""
    if not all_kinds()[session.kind].counts_heads:
        return None
    decided: dict[str, bool] = {}
    for entry in reversed(reading.store.journal.latest(session.id, ("WishShown", "WishHidden"), LOOKED_BACK)):
        decided[json.loads(entry.body)["draft"]] = entry.type == "WishShown"
    rows = reading.store.drafts.of_session(session.id)
    words = wish_words(rows, reading)
    return tuple(
        WishFacts(row.id, words[row.id].title, words[row.id].building, row.number, decided.get(row.id)) for row in rows
    )

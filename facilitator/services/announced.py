"""The votes of a meeting that were announced: what every paper and page repeats, and nothing else does."""

from __future__ import annotations

from facilitator.domain.ballots.states import BallotState
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


def announced(session: Row, reading: Reading) -> list[Row]:
    """In the order of the votes; nothing of a vote that is not announced yet."""
    rows = reading.store.ballots.of_session(session.id)
    return [row for row in rows if row.state == BallotState.ANNOUNCED and row.result]

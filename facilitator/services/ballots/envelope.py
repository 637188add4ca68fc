"""The papers that lie in the sealed envelope of a vote, as they were keyed; signature sheets are kept elsewhere."""

from __future__ import annotations

from facilitator.domain.ballots.entering import Keyed
from facilitator.domain.ballots.recounting import PaperCount, count_of
from facilitator.services.tally import slate_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def envelope_of(store: UnitOfWork, ballot: Row) -> PaperCount | None:
    """None where no paper was confirmed."""
    batches = [row for row in store.entering.batches(ballot.id) if row.confirmed_at is not None and row.sheet is None]
    rows = [paper for batch in batches for paper in store.entering.papers(batch.id)]
    papers = (Keyed(row.serial, row.unit, tuple(row.choices), row.invalid) for row in rows)
    return count_of(slate_of(ballot), papers) if rows else None


def tellers_of(store: UnitOfWork, ballot: str) -> set[str]:
    """Everybody who keyed, called or confirmed papers of it."""
    rows = store.entering.batches(ballot)
    return {name for row in rows for name in (row.teller, row.confirmed_by, row.caller) if name}

"""What happened to a demand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.states import DemandMove, DemandState
from facilitator.domain.events import Event


@dataclass(frozen=True)
class DemandMoved(Event):
    """A sealed ledger entry: who moved it where, and the document that gave the authority (None: the actor's own)."""

    demand: str
    number: str | None
    move: DemandMove
    before: DemandState | None
    after: DemandState
    round: int
    actor: str
    authority: str | None = None
    details: dict[str, str | int] | None = None


@dataclass(frozen=True)
class DemandsImported(Event):
    """A file of demands came in as one batch; digest is the SHA-256 of the file."""

    batch: str
    file_name: str
    file_digest: str
    numbers: tuple[str, ...]
    actor: str

"""What happened to a demand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
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
class DemandNoted(Event):
    """Something was done about a demand that did not move it; never a resident's name, phone or door."""

    demand: str
    number: str | None
    deed: DemandDeed
    state: DemandState
    round: int
    actor: str
    details: dict[str, str | int] | None = None


@dataclass(frozen=True)
class YardPlanSet(Event):
    """A picture of the yard stands on the board; digest is its SHA-256, spots how many buildings are on it."""

    plan: str
    name: str
    digest: str
    spots: int
    actor: str


@dataclass(frozen=True)
class DemandsImported(Event):
    """A file of demands came in as one batch; digest is the SHA-256 of the file. `untold_class`: what was
    chosen for all rows that tell no class."""

    batch: str
    file_name: str
    file_digest: str
    numbers: tuple[str, ...]
    actor: str
    changed: tuple[str, ...] | None = None
    untold_class: Category | None = None


@dataclass(frozen=True)
class ImportUndone(Event):
    """A batch was taken back: what it added is withdrawn, what it changed is as it was before. `stayed` are the
    numbers of those on which somebody has worked since; None where the whole batch went."""

    batch: str
    withdrawn: tuple[str, ...]
    restored: tuple[str, ...]
    actor: str
    stayed: tuple[str, ...] | None = None


@dataclass(frozen=True)
class WishShown(Event):
    """Put on the wall of its meeting; the words stay in the ledger's own rows."""

    draft: str
    actor: str


@dataclass(frozen=True)
class WishHidden(Event):
    """Kept off the wall, or taken down."""

    draft: str
    actor: str


@dataclass(frozen=True)
class WishMade(Event):
    """A wish came in at a meeting, as a draft; its words stay in the ledger's own rows."""

    draft: str
    channel: Channel
    actor: str


@dataclass(frozen=True)
class DeadlinesCame(Event):
    """What the deadline watch raised in one look: kind of alert → how many."""

    alerts: dict[str, int]

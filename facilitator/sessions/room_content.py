"""What an item brings along besides its vote: views in groups, options to compare, materials to look at."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.sessions.groups import GroupsFacts
from facilitator.sessions.trial import TrialFacts


@dataclass(frozen=True)
class OptionFacts:
    """`cost_fen` is None where nobody has reckoned; `dropped` says why it is out."""

    id: str
    letter: str
    title: str
    cost_fen: int | None
    owner: str
    time: str
    pros: str
    cons: str
    objections: str
    dropped: str | None


@dataclass(frozen=True)
class MaterialFacts:
    id: str
    name: str
    pages: int


@dataclass(frozen=True)
class ContentFacts:
    """`groups` and `options` are None where this kind of council has none and nobody made any."""

    groups: GroupsFacts | None = None
    options: tuple[OptionFacts, ...] | None = None
    materials: tuple[MaterialFacts, ...] = ()
    trial: TrialFacts | None = None
    """Who would pay how much, as it is being tried."""

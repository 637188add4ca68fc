"""The floor as the room knows it: who speaks, who waits, what was proposed, and how one phone stands towards it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from facilitator.sessions.floor import ProposalState, Stance
from facilitator.sessions.stage import Timer


@dataclass(frozen=True)
class SpeakerFacts:
    """`turn`: the first or the second time on this item. `timer` while speaking."""

    id: str
    unit: str | None
    name: str
    stance: Stance
    turn: int
    timer: Timer | None = None


@dataclass(frozen=True)
class ProposalFacts:
    """`authors` and `units` are of those merged into it, too; `seconded_by` leaves the authors out."""

    id: str
    text: str
    authors: tuple[str, ...]
    unit: str | None
    units: frozenset[str]
    state: ProposalState
    reason: str
    into: str | None
    made_at: datetime
    seconded_by: frozenset[str] = frozenset()


@dataclass(frozen=True)
class FloorFacts:
    """`taking`: phones may ask to speak. `again`: somebody has finished who can be put back on the list."""

    item: str | None = None
    taking: bool = False
    now: SpeakerFacts | None = None
    waiting: tuple[SpeakerFacts, ...] = ()
    again: bool = False
    spoken: Mapping[str, int] = field(default_factory=dict)
    proposals: tuple[ProposalFacts, ...] = ()


class Place(StrEnum):
    """Where one unit stands on the list of speakers; `spent`: every turn on this item is used up."""

    NONE = "none"
    WAITING = "waiting"
    SPEAKING = "speaking"
    SPENT = "spent"


@dataclass(frozen=True)
class FloorStanding:
    """`ahead`: how many wait before; `mine` and `seconded` are ids of proposals."""

    place: Place = Place.NONE
    ahead: int = 0
    mine: frozenset[str] = frozenset()
    seconded: frozenset[str] = frozenset()

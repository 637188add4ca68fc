"""What happened on the floor: who had it and what became of a proposal, by ids; names and words stay in the tables."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class SpeakerAsked(Event):
    """`unit` is None for somebody whom the desk wrote down by name."""

    session: str
    item: str
    speech: str
    unit: str | None


@dataclass(frozen=True)
class SpeakerGiven(Event):
    session: str
    speech: str


@dataclass(frozen=True)
class SpeakerExtended(Event):
    session: str
    speech: str
    seconds: int


@dataclass(frozen=True)
class SpeakerFinished(Event):
    """`seconds` that the turn lasted, breaks of the meeting left out."""

    session: str
    speech: str
    seconds: int


@dataclass(frozen=True)
class SpeakerWithdrawn(Event):
    session: str
    speech: str


@dataclass(frozen=True)
class SpeakerReturned(Event):
    """The last turn did not count: that speaker waits again."""

    session: str
    speech: str


@dataclass(frozen=True)
class SpeakersClosed(Event):
    """Nobody else may ask to speak on this item."""

    session: str
    item: str


@dataclass(frozen=True)
class SpeakersOpened(Event):
    session: str
    item: str


@dataclass(frozen=True)
class ProposalMade(Event):
    session: str
    item: str
    proposal: str
    unit: str | None


@dataclass(frozen=True)
class ProposalApproved(Event):
    session: str
    proposal: str


@dataclass(frozen=True)
class ProposalRejected(Event):
    session: str
    proposal: str


@dataclass(frozen=True)
class ProposalMerged(Event):
    session: str
    proposal: str
    into: str


@dataclass(frozen=True)
class ProposalSeconded(Event):
    session: str
    proposal: str
    unit: str

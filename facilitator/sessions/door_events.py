"""What happened at the door besides coming and going: a change of person, somebody on no list, how tickets let in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class RepresentativeReplaced(Event):
    """Somebody else of the household (or the holder's proxy) sits for the unit from now on."""

    session: str
    unit: str


@dataclass(frozen=True)
class WalkedIn(Event):
    """Not on the roll before; without a unit they were let in to listen only."""

    session: str
    unit: str | None


@dataclass(frozen=True)
class SelfCheckInChosen(Event):
    """Whether a printed ticket that is scanned in the hall checks its holder in."""

    session: str
    on: bool

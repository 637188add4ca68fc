"""What the first hour did: who began, what the community told about itself, and that a demo was left behind."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class SetupBegun(Event):
    """Somebody at the server's own screen began the first hour as this administrator."""

    person: str


@dataclass(frozen=True)
class OfficeTaken(Event):
    person: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class PlaceTold(Event):
    name: str
    street: str
    by: str


@dataclass(frozen=True)
class GridsTold(Event):
    grids: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class NetworkTold(Event):
    """Neither the network's name nor its password is anybody's business in ten years."""

    by: str


@dataclass(frozen=True)
class BackedUp(Event):
    by: str


@dataclass(frozen=True)
class SetupFinished(Event):
    by: str


@dataclass(frozen=True)
class BegunForReal(Event):
    """A demo was emptied; this is the first line of the community that came after it."""

    person: str
    name: str

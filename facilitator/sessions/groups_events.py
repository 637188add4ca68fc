"""What happened to the groups of an evening, by ids; titles and views stay in the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class GroupMade(Event):
    session: str
    item: str
    group: str


@dataclass(frozen=True)
class GroupRenamed(Event):
    session: str
    group: str


@dataclass(frozen=True)
class GroupRemoved(Event):
    session: str
    group: str


@dataclass(frozen=True)
class ViewPut(Event):
    """`group` is None where a view was taken out of its group."""

    session: str
    proposal: str
    group: str | None


@dataclass(frozen=True)
class DotsOpened(Event):
    session: str
    item: str


@dataclass(frozen=True)
class DotsGiven(Event):
    """That a unit put its dots, never where."""

    session: str
    item: str
    unit: str


@dataclass(frozen=True)
class GroupHandsCounted(Event):
    """That hands were counted for a group; how many is told when the dots are closed."""

    session: str
    group: str
    teller: str


@dataclass(frozen=True)
class DotsClosed(Event):
    """`points`: dots and hands together, by group."""

    session: str
    item: str
    points: Mapping[str, int]

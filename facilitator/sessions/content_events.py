"""What happened to options and materials of an evening, by ids; their words stay in the tables."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class OptionWritten(Event):
    """An option was added, or its words changed."""

    session: str
    item: str
    option: str


@dataclass(frozen=True)
class OptionDropped(Event):
    session: str
    option: str


@dataclass(frozen=True)
class OptionRestored(Event):
    session: str
    option: str


@dataclass(frozen=True)
class ContentCarried(Event):
    """Views, groups and options of an item went along to the next step of the same matter."""

    session: str
    item: str
    into: str


@dataclass(frozen=True)
class MaterialAdded(Event):
    """`digest` is the SHA-256 of the picture as it is kept."""

    session: str
    item: str
    material: str
    digest: str


@dataclass(frozen=True)
class MaterialRemoved(Event):
    session: str
    material: str


@dataclass(frozen=True)
class TrialShown(Event):
    """A way of paying was tried on the wall; the budget in fen."""

    session: str
    item: str
    budget_fen: int
    method: str

"""What happened in a review. A form is told by its unit's id, never by a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.events import Event


@dataclass(frozen=True)
class ReviewGathered(Event):
    review: str
    quarter: str
    formula: str
    demands: tuple[str, ...]


@dataclass(frozen=True)
class DemandScored(Event):
    review: str
    demand: str
    unit: str
    level: int
    channel: str


@dataclass(frozen=True)
class DemandAssessed(Event):
    """Whole points of process and result."""

    review: str
    demand: str
    process: int
    result: int
    vetoes: tuple[str, ...]
    change: str | None


@dataclass(frozen=True)
class ReviewConcluded(Event):
    """Each demand has the verdict at its place."""

    review: str
    demands: tuple[str, ...]
    verdicts: tuple[str, ...]


@dataclass(frozen=True)
class CauseStated(Event):
    review: str
    demand: str
    root_cause: str


@dataclass(frozen=True)
class FormulaAdopted(Event):
    """`terms` are whole: they can be read out of the journal when every table is lost."""

    formula: str
    since: str
    decided: str
    terms: dict[str, Any]

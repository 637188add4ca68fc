"""What is judged under an item: each matter before and after, and, once announced, how satisfied people are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.reviews.formula import DEFAULT
from facilitator.domain.reviews.scales import Level


@dataclass(frozen=True)
class PhotoFacts:
    """A photo that may be shown in public, at its public address. Sides in pixels."""

    id: str
    width: int
    height: int


@dataclass(frozen=True)
class SeriesFacts:
    """Forms by level; rates and index in hundredths, None where nobody could say."""

    counts: Mapping[Level, int]
    valid: int
    rate: int | None
    index: int | None


@dataclass(frozen=True)
class HeardFacts:
    """Known once the answers were announced, never before."""

    all: SeriesFacts
    representatives: SeriesFacts
    households: SeriesFacts
    others: SeriesFacts


@dataclass(frozen=True)
class AssessedFacts:
    """Points line by line as the assessors gave them; for the desk."""

    process: Mapping[str, int] | None
    result: Mapping[str, int] | None
    vetoes: tuple[str, ...]
    change: str | None


@dataclass(frozen=True)
class MatterFacts:
    demand: str
    number: str
    title: str
    lines: tuple[str, ...]
    """Who did it and when; short sentences without a name of a resident."""
    measured: str
    """违停车辆 26 辆 → 19 辆."""
    before: PhotoFacts | None
    after: PhotoFacts | None
    heard: HeardFacts | None
    assessed: AssessedFacts
    verdict: str | None
    """合格, 不合格, 样本不足, 优秀 once the review was concluded."""
    composite: int | None
    unseen: str = ""
    """Which photos the wall may not show; for the desk."""


@dataclass(frozen=True)
class AppraisalFacts:
    """`review` None where the matters are in no review; `askable`: there is something to ask about under this item.

    `waiting` are demands that come later on the agenda, or in the review, and were not asked about yet; `sheet` those
    of them that one sheet holds, `rest` how many this very item has still to ask about after the sheet that it had.
    `pass_at` and `rate_at`: the composite and the rate of satisfaction that a verdict takes, in hundredths.
    """

    review: str | None
    quarter: str
    concluded: bool
    matters: tuple[MatterFacts, ...]
    askable: bool
    waiting: tuple[str, ...]
    unassessed: int
    sheet: tuple[str, ...] = ()
    rest: int = 0
    pass_at: int = DEFAULT.pass_at
    rate_at: int = DEFAULT.rate_at

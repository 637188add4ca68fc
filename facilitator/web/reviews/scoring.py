"""The forms about one demand as a table: two series and both together, level by level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.reviews.formula import satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.words import rate_words
from facilitator.services.reviews.read import ReviewItem


@dataclass(frozen=True)
class SeriesRow:
    """`counts` from 非常满意 down to 不了解."""

    label: str
    counts: tuple[int, ...]
    valid: int
    rate: str


def series_rows(item: ReviewItem) -> tuple[SeriesRow, ...]:
    both = {level: item.representatives[level] + item.households[level] for level in item.representatives}
    lines = ((_("全部"), both), (_("居民代表"), item.representatives), (_("住户"), item.households))
    return tuple(_row(label, counts) for label, counts in lines)


def _row(label: str, told: Mapping[str, int]) -> SeriesRow:
    counts = {level: told[str(int(level))] for level in Level}
    return SeriesRow(label, tuple(counts.values()), valid_of(counts), rate_words(satisfaction_rate(counts)))

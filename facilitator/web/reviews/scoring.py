"""The forms about one demand as a table: the series apart and all of them together, level by level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.reviews.formula import satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.words import SERIES_NAMES, rate_words
from facilitator.services.reviews.read import ReviewItem


@dataclass(frozen=True)
class SeriesRow:
    """`counts` from 非常满意 down to 不了解."""

    label: str
    counts: tuple[int, ...]
    valid: int
    rate: str


def series_rows(item: ReviewItem) -> tuple[SeriesRow, ...]:
    apart = (item.representatives, item.households, item.others)
    together = {level: sum(one[level] for one in apart) for level in item.representatives}
    told = apart if any(item.others.values()) else apart[:-1]
    names = (_("全部"), *(_(name) for name in SERIES_NAMES))
    return tuple(_row(label, counts) for label, counts in zip(names, (together, *told), strict=False))


def _row(label: str, told: Mapping[str, int]) -> SeriesRow:
    counts = {level: told[str(int(level))] for level in Level}
    return SeriesRow(label, tuple(counts.values()), valid_of(counts), rate_words(satisfaction_rate(counts)))

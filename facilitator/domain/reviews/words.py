"""Figures of a review in words: rates in per cent, changes of rates in 百分点, of counts in per cent."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.hundredths import written
from facilitator.domain.reviews.statistics import FEW, change_of_count, change_of_rate
from facilitator.domain.said import marked, named, said
from facilitator.domain.words import N_

NOTHING = "—"
FEW_MARK = "*"
SERIES_NAMES = (N_("居民代表"), N_("受影响的住户"), N_("其他住户"))
"""Whose forms, on every page, wall, phone and paper."""


def rate_words(rate: int | None, *, few: bool = False) -> str:
    """81.2%, with the mark of a small number."""
    return NOTHING if rate is None else f"{written(rate)}%{FEW_MARK if few else ''}"


def points_words(points: int | None, *, few: bool = False) -> str:
    return NOTHING if points is None else f"{written(points)}{FEW_MARK if few else ''}"


def days_words(days: int | None, *, few: bool = False) -> str:
    return NOTHING if days is None else marked(said(N_("{days} 天"), days=written(days)), FEW_MARK if few else "")


def count_change_words(before: int, now: int) -> str:
    """比上季减少 20%; n/a where there was nothing to compare with. A per cent of few is marked."""
    change = change_of_count(before, now)
    if change is None:
        return N_("上季为 0，不算环比")
    if change == 0:
        return N_("与上季相同")
    sentence = N_("比上季增加 {change}%") if change > 0 else N_("比上季减少 {change}%")
    return marked(said(sentence, change=written(abs(change))), FEW_MARK if before < FEW else "")


def rate_change_words(before: int | None, now: int | None, *, few: bool = False) -> str:
    """下降 5.2 个百分点, and never -6.0 %."""
    return _changed(before, now, N_("比上季上升 {change} 个百分点"), N_("比上季下降 {change} 个百分点"), few=few)


def points_change_words(before: int | None, now: int | None, *, few: bool = False) -> str:
    return _changed(before, now, N_("比上季高 {change} 分"), N_("比上季低 {change} 分"), few=few)


def days_change_words(before: int | None, now: int | None, *, few: bool = False) -> str:
    return _changed(before, now, N_("比上季多 {change} 天"), N_("比上季少 {change} 天"), few=few)


def _changed(before: int | None, now: int | None, more: str, less: str, *, few: bool) -> str:
    change = change_of_rate(before, now)
    if change is None:
        return ""
    if change == 0:
        return N_("与上季相同")
    return marked(said(more if change > 0 else less, change=written(abs(change))), FEW_MARK if few else "")


def largest_words(groups: Sequence[tuple[str, int]]) -> str:
    """Which of these labels has most, and how many; none of them where all have as many."""
    most = max(count for _label, count in groups)
    largest = [label for label, count in groups if count == most]
    if len(largest) == len(groups) > 1:
        return said(N_("每一组都是 {count} 件"), count=most)
    if len(largest) > 1:
        return said(N_("{labels}最多，各 {count} 件"), labels=named(largest), count=most)
    return said(N_("{label}最多，{count} 件"), label=largest[0], count=most)

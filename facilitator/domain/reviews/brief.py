"""Changes since the last quarter as short as a cell is wide: 增20%, 降5.2百分点; empty where nothing compares.

A change that was reckoned from few is marked, as its rate is: one more of three is not one third more of anything.
"""

from __future__ import annotations

from facilitator.domain.hundredths import written
from facilitator.domain.reviews.statistics import FEW, change_of_count, change_of_rate
from facilitator.domain.reviews.words import FEW_MARK
from facilitator.domain.said import marked, said
from facilitator.domain.words import N_

SAME = N_("持平")


def count_change(before: int, now: int) -> str:
    """In per cent of what there was before, the small number that is marked."""
    return _told(change_of_count(before, now), N_("增{change}%"), N_("减{change}%"), few=before < FEW)


def rate_change(before: int | None, now: int | None, *, few: bool) -> str:
    """In 百分点, and never in per cent."""
    return _told(change_of_rate(before, now), N_("升{change}百分点"), N_("降{change}百分点"), few=few)


def points_change(before: int | None, now: int | None, *, few: bool) -> str:
    return _told(change_of_rate(before, now), N_("高{change}分"), N_("低{change}分"), few=few)


def days_change(before: int | None, now: int | None, *, few: bool) -> str:
    return _told(change_of_rate(before, now), N_("多{change}天"), N_("少{change}天"), few=few)


def _told(change: int | None, more: str, less: str, *, few: bool) -> str:
    if change is None:
        return ""
    if change == 0:
        return SAME
    return marked(said(more if change > 0 else less, change=written(abs(change))), FEW_MARK if few else "")

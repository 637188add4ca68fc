"""Which 两委会 sorts a demand, and how long one may be put off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.cutoff import latest_review, month_sorted

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("listed_on", "month"),
    [
        (date(2026, 11, 25), "2026-12"),
        (date(2026, 11, 26), "2027-01"),
        (date(2026, 12, 1), "2027-01"),
        (date(2026, 12, 31), "2027-02"),
    ],
)
def test_month_changes_after_the_cut_off_day(listed_on: date, month: str) -> None:
    assert month_sorted(listed_on) == month


@pytest.mark.parametrize(
    ("today", "latest"),
    [
        (date(2026, 11, 25), date(2027, 2, 25)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 9, 30), date(2026, 12, 30)),
    ],
)
def test_latest_review_is_the_same_day_three_months_on(today: date, latest: date) -> None:
    assert latest_review(today) == latest


@given(DAYS)
def test_latest_review_is_never_more_than_three_months_away(today: date) -> None:
    assert timedelta(days=89) <= latest_review(today) - today <= timedelta(days=92)


@given(DAYS)
def test_listing_later_is_never_sorted_earlier(day: date) -> None:
    assert month_sorted(day) <= month_sorted(day + timedelta(days=1))

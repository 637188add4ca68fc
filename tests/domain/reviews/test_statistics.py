"""Rates change in points, counts in per cent; quarters follow one another."""

from __future__ import annotations

from datetime import date
from statistics import median as middle

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reviews.statistics import (
    Quarter,
    change_of_count,
    change_of_rate,
    median,
    quarter_of,
    rate,
)


def test_s8_changes_of_the_quarter() -> None:
    assert change_of_rate(8640, 8120) == -520
    assert change_of_count(15, 12) == -2000
    assert change_of_count(0, 3) is None
    assert change_of_rate(None, 8120) is None


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    quarter = quarter_of(day)

    assert quarter.first <= day <= quarter.last
    assert quarter.next.before == quarter
    assert quarter.before.last.toordinal() + 1 == quarter.first.toordinal()


def test_quarters_are_written_as_people_say_them() -> None:
    assert [Quarter(2026, number).last.isoformat() for number in range(1, 5)] == [
        "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31",
    ]  # fmt: skip
    assert quarter_of(date(2026, 8, 3)).written == "2026Q3"


@given(st.lists(st.integers(0, 400), min_size=1))
def test_median_is_the_middle(days: list[int]) -> None:
    assert median(days) == middle(days) * 100


def test_nothing_has_no_median_and_no_rate() -> None:
    assert (median([]), rate(0, 0), rate(12, 15)) == (None, None, 8000)

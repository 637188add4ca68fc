"""The next monthly 两委会 and quarterly 评议, from the last one or from nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.sessions.recurring import is_near, next_day

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("kind", "last", "today", "due"),
    [
        ("two_committees", date(2026, 10, 28), date(2026, 11, 20), date(2026, 11, 28)),
        ("two_committees", date(2026, 1, 31), date(2026, 2, 3), date(2026, 2, 28)),
        ("two_committees", date(2026, 12, 15), date(2026, 12, 20), date(2027, 1, 15)),
        ("two_committees", date(2026, 8, 28), date(2026, 11, 20), date(2026, 11, 21)),
        ("two_committees", None, date(2026, 11, 20), date(2026, 11, 25)),
        ("two_committees", None, date(2026, 11, 25), date(2026, 12, 25)),
        ("quarterly_review", date(2026, 10, 12), date(2026, 11, 20), date(2027, 1, 12)),
        ("quarterly_review", None, date(2026, 11, 20), date(2027, 1, 10)),
        ("quarterly_review", None, date(2026, 10, 9), date(2026, 10, 10)),
    ],
)
def test_next_day_follows_the_last_meeting(kind: str, last: date | None, today: date, due: date) -> None:
    assert next_day(kind, last, today) == due


@given(st.sampled_from(["two_committees", "quarterly_review"]), st.none() | DAYS, DAYS)
def test_next_day_is_always_to_come(kind: str, last: date | None, today: date) -> None:
    assert next_day(kind, last, today) > today


def test_near_means_ten_days() -> None:
    today = date(2026, 11, 20)

    assert is_near(today + timedelta(days=10), today)
    assert not is_near(today + timedelta(days=11), today)

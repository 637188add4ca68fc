"""The clock of a fast forward, and of a quarter that is gathered on the evening itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.cli.rehearse.quarters import moved_into, until_over

AUGUST = datetime(2026, 8, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("quarter", "moment"),
    [
        ("", AUGUST),
        ("2026Q3", AUGUST),
        ("2026Q4", datetime(2026, 12, 10, 1, tzinfo=UTC)),
        ("2026Q2", datetime(2026, 6, 10, 1, tzinfo=UTC)),
        ("2027Q1", datetime(2027, 3, 10, 1, tzinfo=UTC)),
    ],
)
def test_clock_moves_only_when_it_is_outside_the_quarter(quarter: str, moment: datetime) -> None:
    assert moved_into(quarter, AUGUST) == moment


@pytest.mark.parametrize(
    ("quarter", "days"), [("2026Q3", 59), ("2026q3", 59), ("2026Q2", 0), ("2026Q4", 0), ("2025Q3", 0), ("三季度", 0)]
)
def test_clock_moves_past_the_running_quarter_only(quarter: str, days: int) -> None:
    assert until_over(quarter, AUGUST).days == days


def test_winter_quarter_ends_with_the_year() -> None:
    december = AUGUST.replace(month=12)
    assert december + until_over("2026Q4", december) == datetime(2027, 1, 1, 1, tzinfo=UTC)

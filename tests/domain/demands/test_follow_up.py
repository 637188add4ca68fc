"""When the community calls again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.follow_up import calls_due

CLOSED = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("days", "done", "due"),
    [(29, (), ()), (30, (), (30,)), (30, (30,), ()), (95, (), (30, 90)), (95, (90,), (30,)), (200, (30, 90), (180,))],
)
def test_call_is_due_from_its_day_until_it_is_made(days: int, done: tuple[int, ...], due: tuple[int, ...]) -> None:
    assert calls_due(CLOSED, done, CLOSED + timedelta(days=days)) == due


def test_nothing_is_due_before_the_closing() -> None:
    assert calls_due(None, (), CLOSED) == ()


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_waiting_never_takes_a_call_off_the_list(days: int, more: int) -> None:
    now, later = CLOSED + timedelta(days=days), CLOSED + timedelta(days=days + more)
    assert set(calls_due(CLOSED, (), now)) <= set(calls_due(CLOSED, (), later))

"""The timer's arithmetic: whatever is pressed and in whatever order, no second is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.sessions.stage import TimerAct, started, turned

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


PRESSES = st.lists(st.tuples(st.sampled_from([TimerAct.PAUSE, TimerAct.RESUME]), st.integers(0, 900)))


@given(st.integers(0, 36_000), PRESSES)
def test_timer_counts_exactly_the_seconds_it_ran(seconds: int, presses: list[tuple[TimerAct, int]]) -> None:
    timer, now, ran, runs = started(seconds, NOON), NOON, 0, True
    for act, wait in presses:
        now += timedelta(seconds=wait)
        ran += wait if runs else 0
        after = turned(timer, act, now)
        assert after is not None
        timer, runs = after, act is TimerAct.RESUME

    assert timer.left_at(now) == seconds - ran


@given(st.integers(0, 36_000), st.integers(0, 7_200))
def test_timer_that_starts_over_forgets_what_it_ran(seconds: int, ran: int) -> None:
    again = turned(started(seconds, NOON), TimerAct.RESET, NOON + timedelta(seconds=ran))

    assert again is not None and (again.left, again.ends_at) == (seconds, None)


def test_timer_goes_below_zero() -> None:
    assert started(60, NOON).left_at(NOON + timedelta(seconds=72)) == -12


def test_timer_taken_down_is_gone() -> None:
    assert turned(started(60, NOON), TimerAct.CLEAR, NOON) is None

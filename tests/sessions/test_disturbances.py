"""What two looks at the clocks tell apart: a clock that was set, a computer that slept, and nothing at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.sessions.disturbances import NOTICED, WALL_MISSED, Cause, Disturbance, Instant, between, sentence
from facilitator.sessions.disturbances import wall_missed as missed
from tests.factories.world import EVENING

SECONDS = st.integers(0, 10**6)
BEFORE = Instant(EVENING, 100.0, 100.0)


def after(awake: float, slept: float = 0, moved: float = 0) -> Instant:
    wall = EVENING + timedelta(seconds=awake + slept + moved)
    return Instant(wall, 100.0 + awake, 100.0 + awake + slept)


@given(SECONDS)
def test_time_that_only_passes_is_no_disturbance(awake: int) -> None:
    assert between(BEFORE, after(awake)) is None


@given(SECONDS, st.integers(-(10**7), 10**7))
def test_clock_that_was_set_is_noticed_from_a_minute_on(awake: int, moved: int) -> None:
    found = between(BEFORE, after(awake, moved=moved))

    assert (found is not None) == (abs(timedelta(seconds=moved)) > NOTICED)
    assert found is None or (found.cause, found.moved) == (Cause.CLOCK, timedelta(seconds=moved))


@given(SECONDS, st.integers(0, 10**6))
def test_sleep_is_not_taken_for_a_clock_that_was_set(awake: int, slept: int) -> None:
    found = between(BEFORE, after(awake, slept=slept))

    assert (None if found is None else found.cause) == (Cause.SLEEP if slept > 60 else None)


@given(st.integers(-300, 300), st.integers(-300, 300), st.integers(0, 600))
def test_wall_is_missed_only_while_the_vote_was_open(lost: int, opened: int, until: int) -> None:
    moments = [EVENING + timedelta(seconds=second) for second in (lost, opened, until)]
    both = timedelta(seconds=until - max(lost, opened))

    found = missed(*moments)

    assert (found is not None) == (both > WALL_MISSED)
    assert found is None or found.ended_at - found.began_at == both


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        (timedelta(minutes=7), "电脑的时钟被拨快 7 分钟，这以后的时间按新时钟记。"),
        (timedelta(minutes=-90), "电脑的时钟被拨慢 1 小时 30 分钟，这以后的时间按新时钟记。"),
        (timedelta(hours=8), "电脑的时钟被拨快 8 小时，这以后的时间按新时钟记。"),
        (timedelta(days=-400), "电脑的时钟被拨慢 约 400 天，这以后的时间按新时钟记。"),
    ],
)
def test_sentence_says_how_far_the_clock_was_set(moved: timedelta, words: str) -> None:
    assert sentence(Disturbance(Cause.CLOCK, EVENING, EVENING, moved)) == words

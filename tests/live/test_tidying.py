"""Nothing is looked through while people vote; what was left behind is found in the next quiet minute."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from facilitator.live.tidying import EVERY, LATEST, QUIET, Tidying


class Knot:
    """Holds itself: only a look at everything finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


class Evening:
    def __init__(self) -> None:
        self.now = 0.0
        self.tidying = Tidying(lambda: self.now)
        self.tidying.begin()

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.tidying.round()

    def vote(self) -> None:
        self.tidying.stir(frozenset({"s1"}))


def left_behind() -> weakref.ref[Knot]:
    """A knot that nobody holds, but that is too old for the looks at what is young."""
    gc.freeze()
    knot = Knot()
    gone = weakref.ref(knot)
    gc.freeze()
    return gone


def test_begin_turns_the_interpreters_own_looks_at_everything_off() -> None:
    gc.disable()
    Evening()

    assert (gc.isenabled(), gc.get_threshold()[2] > 1_000_000, gc.get_freeze_count() > 10_000) == (True, True, True)


def test_quiet_minute_finds_what_was_left_behind() -> None:
    evening = Evening()
    gone = left_behind()
    evening.wait(EVERY - 1)
    before = gone() is not None
    evening.wait(1)

    assert (before, gone()) == (True, None)


def test_vote_that_has_just_come_puts_it_off() -> None:
    evening = Evening()
    gone = left_behind()
    evening.now = EVERY
    evening.vote()
    evening.wait(QUIET / 2)
    during = gone() is not None
    evening.wait(QUIET / 2)

    assert (during, gone()) == (True, None)


def test_votes_without_an_end_put_it_off_for_ten_minutes_only() -> None:
    evening = Evening()
    gone = left_behind()
    put_off = 0
    while gone() is not None and evening.now <= LATEST:
        evening.vote()
        evening.wait(1)
        put_off += 1

    assert (put_off, gone()) == (int(LATEST), None)

"""More time for whoever speaks."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.services.speaking.extend import ExtendSpeech
from facilitator.storage.speaking import clock_of
from tests.factories.council import Council
from tests.factories.floor import give, speaker


def test_extend_adds_to_what_is_left(evening: Council) -> None:
    give(evening, "r1")
    evening.world.clock.forward(seconds=125)
    evening.do(ExtendSpeech(evening.session))

    clock = clock_of(speaker(evening))
    assert clock is not None and (clock.seconds, clock.left_at(evening.world.clock.now())) == (180, 55)


def test_extend_needs_a_speaker(evening: Council) -> None:
    with pytest.raises(WrongState):
        evening.do(ExtendSpeech(evening.session))


@pytest.mark.parametrize("seconds", [0, -60, 1801])
def test_extend_has_bounds(evening: Council, seconds: int) -> None:
    give(evening, "r1")
    with pytest.raises(BadInput):
        evening.do(ExtendSpeech(evening.session, seconds))

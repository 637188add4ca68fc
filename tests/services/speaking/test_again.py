"""Back on the list: the last turn did not count."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.speaking.again import SpeakAgain
from facilitator.services.speaking.finish import FinishSpeech
from tests.factories.council import Council
from tests.factories.floor import ask, give, queue, speaker


def test_again_puts_the_last_one_back_in_the_old_place(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    give(evening)
    give(evening)
    ask(evening, "r3")
    evening.do(SpeakAgain(evening.session))

    assert (speaker(evening).unit, queue(evening)) == (evening.units["r2"], ["r1", "r3"])


def test_again_gives_the_turn_back(evening: Council) -> None:
    for _turn in range(2):
        ask(evening, "r1")
        give(evening)
        evening.do(FinishSpeech(evening.session))
    evening.do(SpeakAgain(evening.session))
    give(evening)

    assert speaker(evening).unit == evening.units["r1"]


def test_again_needs_one_who_finished_and_does_not_wait(evening: Council) -> None:
    with pytest.raises(WrongState):
        evening.do(SpeakAgain(evening.session))
    ask(evening, "r1")
    give(evening)
    evening.do(FinishSpeech(evening.session))
    ask(evening, "r1")
    with pytest.raises(WrongState):
        evening.do(SpeakAgain(evening.session))

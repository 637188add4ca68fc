"""The end of a turn."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.speaking.finish import FinishSpeech
from tests.factories.council import Council
from tests.factories.floor import ask, give, queue, speaker


def test_finish_leaves_the_floor_empty(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    give(evening)
    evening.do(FinishSpeech(evening.session))

    assert (speaker(evening), queue(evening)) == (None, ["r2"])


def test_finish_needs_a_speaker(evening: Council) -> None:
    with pytest.raises(WrongState):
        evening.do(FinishSpeech(evening.session))


def test_late_press_does_not_end_the_next_turn(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    give(evening)
    first = speaker(evening).id
    give(evening)

    with pytest.raises(WrongState, match="下一位"):
        evening.do(FinishSpeech(evening.session, first))
    assert speaker(evening).name == "representative r2"

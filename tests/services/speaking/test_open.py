"""The list takes names again."""

from __future__ import annotations

from facilitator.services.speaking.close import CloseSpeakers
from facilitator.services.speaking.open import OpenSpeakers
from tests.factories.council import Council
from tests.factories.floor import ask, queue


def test_open_lets_the_phones_ask_again(evening: Council) -> None:
    evening.do(OpenSpeakers(evening.session))
    evening.do(CloseSpeakers(evening.session))
    evening.do(OpenSpeakers(evening.session))
    ask(evening, "r1")

    assert (queue(evening), len(evening.events("SpeakersOpened"))) == (["r1"], 1)

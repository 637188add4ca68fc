"""The list is closed: phones may not ask, the desk may."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.speaking.ask import AskToSpeak
from facilitator.services.speaking.close import CloseSpeakers
from tests.factories.council import Council
from tests.factories.floor import ask, queue


def test_close_stops_the_phones_and_keeps_who_waits(evening: Council) -> None:
    ask(evening, "r1")
    evening.do(CloseSpeakers(evening.session))
    evening.do(CloseSpeakers(evening.session))

    with pytest.raises(WrongState) as refused:
        ask(evening, "r2")
    evening.do(AskToSpeak(evening.session, evening.units["r3"]))
    assert refused.value.message == "这一项的发言名单已经关了，请听主持人安排。"
    assert (queue(evening), len(evening.events("SpeakersClosed"))) == (["r1", "r3"], 1)

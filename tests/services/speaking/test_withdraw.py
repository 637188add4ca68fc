"""Off the list again."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing
from facilitator.services.speaking.ask import AskToSpeak
from facilitator.services.speaking.withdraw import WithdrawSpeech
from tests.factories.council import Council
from tests.factories.floor import ask, queue


def test_withdraw_takes_the_own_name_off_once(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    evening.do(WithdrawSpeech(), evening.seat("r1"))
    evening.do(WithdrawSpeech(), evening.seat("r1"))

    assert queue(evening) == ["r2"]
    assert len(evening.events("SpeakerWithdrawn")) == 1


def test_withdraw_from_a_phone_is_never_anothers(evening: Council) -> None:
    ask(evening, "r1")
    speech = ask(evening, "r2").speech
    evening.do(WithdrawSpeech(unit=evening.units["r1"], speech=speech), evening.seat("r3"))

    assert queue(evening) == ["r1", "r2"]


def test_withdraw_by_the_desk_names_the_line(evening: Council) -> None:
    speech = evening.do(AskToSpeak(evening.session, name="物业小周")).speech
    ask(evening, "r1")
    evening.do(WithdrawSpeech(evening.session, speech=speech))
    evening.do(WithdrawSpeech(evening.session, evening.units["r1"]))

    assert queue(evening) == []
    with pytest.raises(Missing):
        evening.do(WithdrawSpeech(evening.session))

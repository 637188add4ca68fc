"""Asking to speak: once, in order, twice an item at most."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, KeyReused, Missing, NotPresent, WrongState
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.speaking.ask import AskToSpeak, InTheQueue
from facilitator.services.speaking.finish import FinishSpeech
from facilitator.sessions.floor import Stance
from tests.factories.council import Council
from tests.factories.floor import ask, give, queue


def test_ask_tells_how_many_come_before(evening: Council) -> None:
    assert [ask(evening, unit).ahead for unit in ("r1", "r2", "r3")] == [0, 1, 2]
    assert queue(evening) == ["r1", "r2", "r3"]


def test_ask_alternates_the_sides(evening: Council) -> None:
    for unit, stance in (("r1", Stance.FOR), ("r2", Stance.FOR), ("r3", Stance.AGAINST)):
        ask(evening, unit, stance)

    assert queue(evening) == ["r1", "r3", "r2"]


def test_ask_lets_those_speak_first_who_have_not_yet(evening: Council) -> None:
    ask(evening, "r1")
    give(evening)
    evening.do(FinishSpeech(evening.session))
    ask(evening, "r1")
    ask(evening, "r2")

    assert queue(evening) == ["r2", "r1"]


def test_ask_twice_is_asking_once(evening: Council) -> None:
    ask(evening, "r2")
    first = ask(evening, "r1", key="a")

    assert [ask(evening, "r1", key="a"), ask(evening, "r1", key="b"), ask(evening, "r1")] == [first] * 3
    assert len(evening.events("SpeakerAsked")) == 2


def test_ask_with_the_same_key_after_the_turn_is_no_second_turn(evening: Council) -> None:
    first = ask(evening, "r1", key="a")
    give(evening)
    evening.do(FinishSpeech(evening.session))

    assert ask(evening, "r1", key="a") == InTheQueue(first.speech, 0)
    assert queue(evening) == []


def test_ask_under_anothers_key_is_refused(evening: Council) -> None:
    ask(evening, "r1", key="a")

    with pytest.raises(KeyReused):
        ask(evening, "r2", key="a")


def test_ask_is_refused_after_two_turns(evening: Council) -> None:
    for _turn in range(2):
        ask(evening, "r1")
        give(evening)
        evening.do(FinishSpeech(evening.session))

    with pytest.raises(WrongState) as refused:
        ask(evening, "r1")
    assert refused.value.message == "这一项每人最多发言 2 次，representative r1已经说满了，请让别人先说。"


def test_ask_while_speaking_is_refused(evening: Council) -> None:
    ask(evening, "r1")
    give(evening)

    with pytest.raises(WrongState):
        ask(evening, "r1")


def test_ask_by_the_desk_takes_a_name(evening: Council) -> None:
    evening.do(AskToSpeak(evening.session, name=" 物业小周 "))
    evening.do(AskToSpeak(evening.session, name="物业小周"))
    evening.do(AskToSpeak(evening.session, unit=evening.units["r4"]))

    assert queue(evening) == ["物业小周", "r4"]
    assert "小周" not in str(evening.events("SpeakerAsked"))


def test_ask_by_the_desk_says_who(evening: Council) -> None:
    with pytest.raises(Missing):
        evening.do(AskToSpeak(evening.session))
    with pytest.raises(Missing):
        evening.do(AskToSpeak(name="物业小周"))
    with pytest.raises(BadInput):
        evening.do(AskToSpeak(evening.session, name="长" * 41))


def test_ask_needs_a_seat_in_the_hall(evening: Council) -> None:
    guest = Actor(ActorKind.GUEST, "g", "", GUEST_POWERS, evening.session)
    with pytest.raises(Forbidden):
        evening.do(AskToSpeak(), guest)
    evening.do(CheckOut(evening.session, evening.units["r1"]))
    with pytest.raises(NotPresent):
        ask(evening, "r1")


def test_ask_needs_an_item_at_hand(council: Council) -> None:
    council.plan()
    council.gather(["r1"])

    with pytest.raises(WrongState):
        ask(council, "r1")


def test_ask_refuses_a_key_without_end(evening: Council) -> None:
    with pytest.raises(BadInput):
        ask(evening, "r1", key="k" * 81)

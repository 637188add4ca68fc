"""Giving the floor: one at a time, two minutes of the server's clock that stand while the meeting does."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, NotPresent, WrongState
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.pause import PauseSession
from facilitator.services.sessions.resume import ResumeSession
from facilitator.services.speaking.finish import FinishSpeech
from facilitator.services.speaking.give import GiveFloor
from facilitator.services.speaking.withdraw import WithdrawSpeech
from facilitator.storage.speaking import clock_of
from tests.factories.council import Council
from tests.factories.floor import ask, give, queue, speaker


def left(council: Council) -> int:
    clock = clock_of(speaker(council))
    assert clock is not None
    return clock.left_at(council.world.clock.now())


def test_give_takes_the_first_and_starts_the_clock(evening: Council) -> None:
    ask(evening, "r2")
    ask(evening, "r1")
    give(evening)
    evening.world.clock.forward(seconds=95)

    assert (speaker(evening).unit, left(evening), queue(evening)) == (evening.units["r2"], 25, ["r1"])


def test_give_ends_the_turn_before(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    give(evening)
    evening.world.clock.forward(seconds=130)
    give(evening)

    assert speaker(evening).unit == evening.units["r2"]
    assert [event["seconds"] for event in evening.events("SpeakerFinished")] == [130]


def test_give_may_name_one(evening: Council) -> None:
    ask(evening, "r1")
    ask(evening, "r2")
    give(evening, "r2")

    assert (speaker(evening).unit, queue(evening)) == (evening.units["r2"], ["r1"])


def test_give_may_name_one_who_only_raised_a_hand(evening: Council) -> None:
    give(evening, "r5")

    assert speaker(evening).unit == evening.units["r5"]
    with pytest.raises(NotPresent):
        give(evening, "c1")


def test_give_counts_on_below_zero(evening: Council) -> None:
    give(evening, "r1")
    evening.world.clock.forward(seconds=150)

    assert left(evening) == -30


def test_give_s_clock_stands_while_the_meeting_pauses(evening: Council) -> None:
    give(evening, "r1")
    evening.world.clock.forward(seconds=20)
    evening.do(PauseSession(evening.session, "休息十分钟"))
    evening.world.clock.forward(seconds=600)
    assert left(evening) == 100
    with pytest.raises(WrongState):
        give(evening, "r2")

    evening.do(ResumeSession(evening.session))
    evening.world.clock.forward(seconds=40)
    evening.do(FinishSpeech(evening.session))
    assert [event["seconds"] for event in evening.events("SpeakerFinished")] == [60]


def test_give_needs_somebody(evening: Council) -> None:
    with pytest.raises(WrongState) as refused:
        give(evening)
    assert refused.value.message == "现在没有人等着发言。"


def test_give_knows_the_list_only(evening: Council) -> None:
    speech = ask(evening, "r1").speech
    evening.do(WithdrawSpeech(), evening.seat("r1"))

    with pytest.raises(NotFound):
        evening.do(GiveFloor(evening.session, speech=speech))


def test_give_is_over_when_the_meeting_is(evening: Council) -> None:
    give(evening, "r1")
    evening.do(CloseSession(evening.session))

    assert speaker(evening) is None


def test_clock_of_the_speaker_stands_while_people_vote(evening: Council) -> None:
    ask(evening, "r1")
    give(evening)
    evening.world.clock.forward(seconds=30)
    ballot = evening.open_ballot()
    evening.world.clock.forward(seconds=200)

    voting = clock_of(speaker(evening))
    evening.close(ballot)
    after = clock_of(speaker(evening))

    assert voting is not None
    assert after is not None
    assert (voting.started_at, voting.left) == (None, voting.seconds - 30)
    assert (after.started_at, after.left) == (evening.world.clock.now(), voting.left)


def test_clock_of_the_speaker_stands_through_a_break_in_the_middle_of_a_vote(evening: Council) -> None:
    ask(evening, "r1")
    give(evening)
    ballot = evening.open_ballot()
    evening.do(PauseSession(evening.session, "休息"))
    evening.do(ResumeSession(evening.session))

    voting = clock_of(speaker(evening))
    evening.close(ballot)
    after = clock_of(speaker(evening))

    assert (voting and voting.started_at, after and after.started_at) == (None, evening.world.clock.now())


def test_clock_of_the_speaker_goes_on_when_the_vote_is_void(evening: Council) -> None:
    ask(evening, "r1")
    give(evening)
    ballot = evening.open_ballot()
    evening.do(VoidBallot(ballot, "题目写错了"))

    after = clock_of(speaker(evening))

    assert after is not None
    assert after.started_at == evening.world.clock.now()

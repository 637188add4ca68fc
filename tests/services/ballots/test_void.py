"""A vote that went wrong stays on record with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import Forbidden, Missing, NotOpen, WitnessNeeded, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import UnitKind
from facilitator.services.audit import Audit
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.ask_void import AskVoid
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_void_keeps_votes_and_reason(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    council.do(VoidBallot(ballot, "问题念错了"))

    detail = council.ask(BallotDetail(ballot))
    assert (detail.state, detail.void_reason, detail.cast) == ("void", "问题念错了", 1)


def test_void_asks_why(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(VoidBallot(council.open_ballot(), " "))


def test_void_comes_too_late_after_the_evening(council: Council) -> None:
    ballot = council.open_ballot()
    council.finish(ballot)

    with pytest.raises(WrongState):
        council.do(VoidBallot(ballot, "有异议"))


def announced(council: Council) -> str:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    return ballot


def test_announced_result_that_binds_is_not_made_void_by_one(council: Council) -> None:
    ballot = announced(council)

    for _pressed in range(2):
        with pytest.raises(WitnessNeeded, match="作废要两个人"):
            council.do(VoidBallot(ballot, "少录了一张纸票"))
    assert council.ask(BallotDetail(ballot)).state == "announced"
    assert council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["two_to_void"] is True


def test_announced_result_is_made_void_by_two_and_both_are_written_down(council: Council) -> None:
    ballot = announced(council)
    for _pressed in range(2):
        council.do(WitnessBallot(ballot), council.scrutineer)
    assert council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["void_agreed"] == "监票人"

    council.do(VoidBallot(ballot, "少录了一张纸票"))

    assert council.ask(BallotDetail(ballot)).state == "void"
    agreed = {"ballot": ballot, "witness": "监票人", "watcher": council.scrutineer.id}
    assert council.events("VoidAgreed") == [agreed]
    told = {"ballot": ballot, "reason": "少录了一张纸票", "witness": "监票人", "by": "主持人"}
    assert council.events("BallotVoided") == [told]
    assert council.ask(Audit(), SYSTEM).faults == ()


def test_witness_of_the_end_has_not_agreed_to_make_the_result_void(council: Council) -> None:
    announced(council)
    assert len(council.events("BallotWitnessed")) == 1
    assert council.events("VoidAgreed") == []


def test_chair_cannot_agree_with_themselves(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(WitnessBallot(announced(council)))


def test_whoever_agreed_is_not_the_one_who_makes_it_void(council: Council) -> None:
    ballot = announced(council)
    both = replace(council.scrutineer, powers=council.scrutineer.powers | {Power.RUN_BALLOTS})
    council.do(WitnessBallot(ballot), both)

    with pytest.raises(WitnessNeeded):
        council.do(VoidBallot(ballot, "少录了一张纸票"), both)
    council.do(VoidBallot(ballot, "少录了一张纸票"))


def test_resident_from_the_hall_agrees_with_the_pin(council: Council) -> None:
    told = council.do(AppointScrutineers(council.session, (council.units["r2"],)))
    ballot = announced_without(council)

    assert council.do(WitnessBallot(ballot, pin="000000")).confirmed is False
    assert council.do(WitnessBallot(ballot, pin=told.scrutineers[0].pin)).confirmed
    council.do(VoidBallot(ballot, "少录了一张纸票"))
    assert council.events("BallotVoided")[0]["witness"] == "representative r2"


def announced_without(council: Council) -> str:
    ballot = council.open_ballot()
    council.do(CloseBallot(ballot, reason="演练"))
    council.do(AnnounceBallot(ballot))
    return ballot


def test_consultation_is_made_void_by_one_press(council: Council) -> None:
    council.do(AddUnit(UnitKind.HOUSEHOLD, "3栋 101"), SYSTEM)
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin([])
    ballot = announced_without(council)

    council.do(VoidBallot(ballot, "题目写错了"))

    assert council.events("BallotVoided") == [{"ballot": ballot, "reason": "题目写错了", "by": "主持人"}]


def test_nobody_agrees_once_the_evening_is_over(council: Council) -> None:
    ballot = council.open_ballot()
    council.finish(ballot)

    with pytest.raises(NotOpen):
        council.do(WitnessBallot(ballot), council.scrutineer)


def test_result_is_made_void_for_the_reason_that_was_agreed_to(council: Council) -> None:
    ballot = announced(council)
    council.do(AskVoid(ballot, "少录了一张纸票"))
    council.do(WitnessBallot(ballot, reason="少录了一张纸票"), council.scrutineer)

    with pytest.raises(WitnessNeeded, match="另一个原因"):
        council.do(VoidBallot(ballot, "结果不合意"))
    council.do(VoidBallot(ballot, " 少录了一张纸票 "))
    assert council.events("BallotVoided")[0]["reason"] == "少录了一张纸票"

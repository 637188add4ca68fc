"""An announced result shall be made void: a scrutineer is asked on the own phone, and agrees to what was read."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import Forbidden, Missing, NotOpen, WitnessNeeded, WrongState
from facilitator.services.audit import Audit
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.ask_void import AskVoid
from facilitator.services.ballots.take_back_void import TakeBackVoid
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span

WHY = "少录了一张纸票"


@pytest.fixture
def ballot(council: Council) -> str:
    """Announced, with r2 as a scrutineer from the hall."""
    council.plan()
    council.begin(span("r", 1, 4))
    council.do(AppointScrutineers(council.session, (council.scrutineer.id, council.units["r2"])))
    found = council.open_ballot()
    council.vote(found, "for", ["r1"])
    council.close(found)
    council.do(AnnounceBallot(found))
    return found


def watch(council: Council, unit: str = "r2") -> Any:
    return council.ask(Rooms(council.session), SYSTEM).phone_of(council.units[unit])["watch"]


def test_phone_of_a_scrutineer_is_told_who_asks_and_why_and_agrees(council: Council, ballot: str) -> None:
    assert watch(council) is None
    council.do(AskVoid(ballot, f" {WHY} "))
    assert watch(council) == {"ballot": ballot, "confirmed": False, "void": {"by": "主持人", "reason": WHY}}
    assert watch(council, "r1") is None
    with pytest.raises(WitnessNeeded):
        council.do(VoidBallot(ballot, WHY))

    council.do(WitnessBallot(ballot, reason=WHY), council.seat("r2"))

    assert watch(council)["confirmed"] is True
    council.do(VoidBallot(ballot, WHY))
    told = {"ballot": ballot, "reason": WHY, "witness": "representative r2", "by": "主持人"}
    assert council.events("BallotVoided") == [told]
    assert council.ask(Audit(), SYSTEM).faults == ()


def test_phone_agrees_to_nothing_that_it_has_not_read(council: Council, ballot: str) -> None:
    """An old page still shows the end of the vote, or the reason that was asked before."""
    with pytest.raises(NotOpen):
        council.do(WitnessBallot(ballot), council.seat("r2"))
    council.do(AskVoid(ballot, "问题念错了"))
    council.do(AskVoid(ballot, WHY))
    for reason in ("", "问题念错了"):
        with pytest.raises(NotOpen, match="已经变了"):
            council.do(WitnessBallot(ballot, reason=reason), council.seat("r2"))
    with pytest.raises(Forbidden):
        council.do(WitnessBallot(ballot, reason=WHY), council.seat("r1"))

    assert council.events("VoidAgreed") == []


def test_another_reason_is_another_question(council: Council, ballot: str) -> None:
    council.do(AskVoid(ballot, WHY))
    council.do(AskVoid(ballot, WHY))
    council.do(WitnessBallot(ballot, reason=WHY), council.scrutineer)
    council.do(AskVoid(ballot, WHY))
    assert watch(council)["confirmed"] is True

    council.do(AskVoid(ballot, "问题念错了"))

    assert [event["reason"] for event in council.events("VoidAsked")] == [WHY, "问题念错了"]
    assert watch(council)["confirmed"] is False


def test_ask_void_wants_a_reason_and_a_result_of_this_evening(council: Council, ballot: str) -> None:
    with pytest.raises(Missing):
        council.do(AskVoid(ballot, " "))
    council.do(CloseSession(council.session))
    with pytest.raises(NotOpen):
        council.do(AskVoid(ballot, WHY))


def test_ask_void_has_no_place_where_one_press_is_enough(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    with pytest.raises(NotOpen):
        council.do(AskVoid(council.open_ballot(), WHY))


def test_log_says_what_is_asked_who_agreed_and_who_made_it_void(council: Council, ballot: str) -> None:
    council.do(AskVoid(ballot, WHY))
    council.do(WitnessBallot(ballot, reason=WHY), council.seat("r2"))
    council.do(VoidBallot(ballot, WHY))

    lines = [line["text"] for line in council.ask(Rooms(council.session), SYSTEM).desk["log"][:3]]
    assert lines == [
        f"主持人作废已经宣布的结果，representative r2同意：{WHY}",
        "监票人 representative r2 同意作废已经宣布的结果",
        f"主持人要作废已经宣布的结果，等监票人同意：{WHY}",
    ]


def test_meeting_does_not_move_on_while_somebody_is_asked(council: Council, ballot: str) -> None:
    council.do(AskVoid(ballot, WHY))
    desk = council.ask(Rooms(council.session), SYSTEM).desk
    assert desk["next"]["ready"] is False and "不作废了" in desk["next"]["missing"][0]
    with pytest.raises(WrongState, match="不作废了"):
        council.do(CloseSession(council.session))

    council.do(TakeBackVoid(ballot))

    council.do(CloseSession(council.session))

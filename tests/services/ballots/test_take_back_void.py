"""The result stands after all: nobody is asked any more, and who had agreed has not."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotOpen, WitnessNeeded
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.ask_void import AskVoid
from facilitator.services.ballots.take_back_void import TakeBackVoid
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span


@pytest.fixture
def ballot(council: Council) -> str:
    council.plan()
    council.begin(span("r", 1, 4))
    found = council.open_ballot()
    council.close(found)
    return found


def test_take_back_void_lets_the_result_stand(council: Council, ballot: str) -> None:
    council.do(AnnounceBallot(ballot))
    council.do(AskVoid(ballot, "少录了一张纸票"))
    council.do(WitnessBallot(ballot, reason="少录了一张纸票"), council.scrutineer)

    for _pressed in range(2):
        council.do(TakeBackVoid(ballot))

    assert council.events("VoidTakenBack") == [{"ballot": ballot}]
    desk = council.ask(Rooms(council.session), SYSTEM).desk["ballot"]
    assert (desk["void_asked"], desk["void_agreed"]) == (None, None)
    with pytest.raises(WitnessNeeded):
        council.do(VoidBallot(ballot, "少录了一张纸票"))


def test_take_back_void_has_nothing_to_take_back_before_the_result(council: Council, ballot: str) -> None:
    with pytest.raises(NotOpen):
        council.do(TakeBackVoid(ballot))

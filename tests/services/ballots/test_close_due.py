"""What was announced to end by itself ends by itself, and nothing else does."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.close_due import CloseDue
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.context import SYSTEM
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_close_due_ends_a_countdown_when_its_time_has_come(council: Council) -> None:
    ballot = council.open_ballot()
    council.do(CloseBallot(ballot, reason="监票人离开", countdown=20))

    council.world.clock.forward(seconds=19)
    assert council.do(CloseDue(), SYSTEM).ballots == ()
    council.world.clock.forward(seconds=1)
    assert council.do(CloseDue(), SYSTEM).ballots == (ballot,)

    assert council.ask(BallotDetail(ballot)).state == "closed"


def test_close_due_leaves_an_open_ballot_alone(council: Council) -> None:
    ballot = council.open_ballot()
    council.world.clock.forward(days=1)

    assert council.do(CloseDue(), SYSTEM).ballots == ()
    assert council.ask(BallotDetail(ballot)).state == "open"


def test_close_due_is_the_systems(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(CloseDue())

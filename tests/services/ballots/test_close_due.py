"""What was announced to end by itself ends by itself, and nothing else does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.ballots.papers import Form
from facilitator.domain.errors import Forbidden
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.close_due import CloseDue
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.read import AnyDue, BallotDetail
from facilitator.services.context import SYSTEM
from tests.factories.council import Council, span
from tests.factories.world import EVENING


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


def test_close_due_says_why_nobody_witnessed_an_announced_end(council: Council) -> None:
    command = DraftBallot(
        council.session, council.item, "是否同意", Form.YES_NO_ABSTAIN, closes_at=EVENING + timedelta(minutes=5)
    )
    ballot = council.do(command).ballot
    council.do(OpenBallot(ballot))
    assert not council.ask(AnyDue(), SYSTEM)

    council.world.clock.forward(minutes=5)
    assert council.ask(AnyDue(), SYSTEM)
    council.do(CloseDue(), SYSTEM)

    assert council.events("BallotClosed")[0]["reason"] == "到事先宣布的时间自动结束"
    assert not council.ask(AnyDue(), SYSTEM)


def test_close_due_is_the_systems(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(CloseDue())

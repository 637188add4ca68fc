"""A vote that went wrong stays on record with its reason."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, WrongState
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.ballots.void import VoidBallot
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

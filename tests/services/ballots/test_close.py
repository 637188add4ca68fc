"""Closing: two people where the vote binds, and a vote is in or out."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import BadInput, WitnessNeeded, WrongState
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.sessions.check_out import CheckOut
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_close_gives_the_staff_the_count(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    council.vote(ballot, "against", ["r4"])

    result = council.close(ballot)

    assert result["tally"] == {"for": 3, "against": 1, "abstain": 0}
    assert result["outcome"] == "passed"


def test_close_needs_the_confirmation_of_the_witness_it_names(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(WitnessNeeded, match="还没有确认"):
        council.do(CloseBallot(ballot, council.scrutineer.name))
    council.do(WitnessBallot(ballot), council.scrutineer)
    council.do(CloseBallot(ballot, council.scrutineer.name))

    assert council.events("BallotClosed")[0]["witness"] == "监票人"


def test_close_alone_asks_for_a_reason_and_prints_it(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(WitnessNeeded):
        council.do(CloseBallot(ballot))
    council.do(CloseBallot(ballot, reason="监票人提前离开"))

    assert council.events("BallotClosed")[0]["reason"] == "监票人提前离开"


def test_close_of_a_consultation_takes_one_press(council: Council) -> None:
    council.plan("yard_straw_poll", LegalBasis.CONSULTATION)
    council.begin([])
    ballot = council.open_ballot()

    assert council.do(CloseBallot(ballot))["outcome"] == "advisory"


def test_close_counts_who_is_there_at_that_moment(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2"])
    council.do(CheckOut(council.session, council.units["r2"]))
    council.do(CheckOut(council.session, council.units["r4"]))

    result = council.close(ballot)

    assert (result["present"], result["quorum_met"], result["outcome"]) == (3, False, "no_quorum")


def test_close_with_a_countdown_still_takes_votes(council: Council) -> None:
    ballot = council.open_ballot()
    council.do(WitnessBallot(ballot), council.scrutineer)

    closing = council.do(CloseBallot(ballot, council.scrutineer.name, countdown=20))
    council.vote(ballot, "for", ["r1"])

    assert set(closing) == {"state", "closes_at"}
    assert closing["state"] == "closing"


def test_second_desk_that_asks_for_a_countdown_ends_nothing(council: Council) -> None:
    ballot = council.open_ballot()
    council.do(WitnessBallot(ballot), council.scrutineer)
    command = CloseBallot(ballot, council.scrutineer.name, countdown=20)
    first = council.do(command)
    council.world.clock.forward(seconds=5)

    assert council.do(command) == first
    council.vote(ballot, "for", ["r1"])
    assert council.do(CloseBallot(ballot, council.scrutineer.name))["cast"] == 1


def test_close_refuses_a_countdown_nobody_would_wait_for(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadInput):
        council.do(CloseBallot(ballot, reason="x", countdown=500))


def test_close_happens_once(council: Council) -> None:
    ballot = council.open_ballot()
    council.close(ballot)

    with pytest.raises(WrongState):
        council.do(CloseBallot(ballot, reason="x"))


def test_close_rewrites_the_secret_box_in_the_order_of_its_keys(council: Council) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    council.vote(ballot, "for", ["r3", "r1"])
    council.vote(ballot, "against", ["r2"])

    result = council.close(ballot)

    assert result["tally"] == {"for": 2, "against": 1, "abstain": 0}
    with council.world.database.reading() as unit:
        trackers = [paper.tracker for paper in unit.box.papers(ballot)]
        assert trackers == sorted(trackers) and len(trackers) == 3
        assert list(unit.box.turnout(ballot)) == sorted(unit.box.turnout(ballot))

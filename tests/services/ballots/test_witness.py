"""The second pair of eyes."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotOpen
from facilitator.services.ballots.witness import WitnessBallot
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_witness_is_written_down_by_name(council: Council) -> None:
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.scrutineer)

    assert council.events("BallotWitnessed") == [{"ballot": ballot, "witness": "监票人"}]


def test_witness_confirms_once_however_often_it_is_pressed(council: Council) -> None:
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.scrutineer)
    council.do(WitnessBallot(ballot), council.scrutineer)

    assert len(council.events("BallotWitnessed")) == 1


def test_witness_is_never_the_chair(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Forbidden):
        council.do(WitnessBallot(ballot))


def test_witness_is_one_of_those_appointed(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Forbidden, match="推选"):
        council.do(WitnessBallot(ballot), council.recorder)


def test_witness_has_nothing_to_confirm_before_the_vote(council: Council) -> None:
    with pytest.raises(NotOpen):
        council.do(WitnessBallot(council.draft()), council.scrutineer)

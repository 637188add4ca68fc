"""ballots.score: the level of one matter, from a phone; as a vote, final and once."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, KeyReused, NotOpen
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.score import ScoreInTheHall
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered, sit


def test_score_is_the_vote_of_its_level(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)
    ballot = council.do(AppraiseItem(council.session, council.item)).ballot

    council.do(ScoreInTheHall(demand, 0, "k"), council.seat("r1"))

    assert [one["choices"] for one in council.events("VoteCast")] == [["o6"]]
    with pytest.raises(KeyReused):
        council.do(ScoreInTheHall(demand, 5, "k"), council.seat("r1"))
    council.do(CloseBallot(ballot))
    with pytest.raises(NotOpen):
        council.do(ScoreInTheHall(demand, 5, "k2"), council.seat("r2"))


def test_score_refuses_what_nobody_asked(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)
    with pytest.raises(NotOpen, match="请等主持人"):
        council.do(ScoreInTheHall(demand, 5, "k"), council.seat("r1"))
    with pytest.raises(BadInput, match="不了解是 0"):
        council.do(ScoreInTheHall(demand, 9, "k"), council.seat("r1"))

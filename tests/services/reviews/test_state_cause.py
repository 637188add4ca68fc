"""reviews.state_cause: without a reason nothing goes back; with it the next round begins."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.state_cause import StateCause
from tests.factories.council import Council
from tests.factories.ledger import moves_of, row_of
from tests.factories.reviewing import S8, assess, completed, gathered, score


@pytest.fixture
def failed(council: Council) -> tuple[str, str]:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {2: 10})
    assess(council, review, demand, S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    return review, demand


def test_cause_sends_the_demand_into_its_next_round(council: Council, failed: tuple[str, str]) -> None:
    told = council.do(StateCause(*failed, "管理责任不清", date(2027, 2, 1)), council.secretary)

    row = row_of(council, failed[1])
    assert (told.state.value, told.round) == ("redeliberation", 2)
    assert (row.state, row.round, row.deadline, row.completed_on) == ("redeliberation", 2, date(2027, 2, 1), None)
    assert moves_of(council, failed[1])[-3:] == ["batch", "fail_review", "redeliberate"]


def test_cause_is_asked_for(council: Council, failed: tuple[str, str]) -> None:
    with pytest.raises(Missing, match="根本原因"):
        council.do(StateCause(*failed, " "), council.secretary)
    with pytest.raises(BadInput, match="今天或以后"):
        council.do(StateCause(*failed, "人手不够", date(2026, 1, 1)), council.secretary)
    told = council.do(StateCause(*failed, "人手不够"), council.secretary)
    usual = date(2026, 11, 25) + timedelta(days=30)
    assert (told.deadline, row_of(council, failed[1]).deadline) == (usual, usual)
    with pytest.raises(WrongState, match="不合格"):
        council.do(StateCause(*failed, "人手不够"), council.secretary)

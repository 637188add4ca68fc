"""reviews.score: one form a unit and demand, in two series, never by name in the journal."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import AlreadyScored, BadInput, NotFound, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council
from tests.factories.reviewing import assess, completed, gathered, households


@pytest.fixture
def review(council: Council) -> tuple[str, str]:
    demand = completed(council)
    return gathered(council), demand


def test_forms_of_representatives_and_households_are_two_series(council: Council, review: tuple[str, str]) -> None:
    home, other = households(council, 2)
    (seat,) = households(council, 1, UnitKind.REPRESENTATIVE)
    for unit, level in ((home, 2), (other, 0), (seat, 5)):
        council.do(ScoreDemand(*review, unit, level), council.clerk)

    (item,) = council.ask(ReviewDetail(review[0]), council.clerk).items

    assert item.representatives == {"5": 1, "4": 0, "3": 0, "2": 0, "1": 0, "0": 0}
    assert item.households == {"5": 0, "4": 0, "3": 0, "2": 1, "1": 0, "0": 1}


def test_second_form_of_a_unit_is_refused_and_a_repeat_is_not(council: Council, review: tuple[str, str]) -> None:
    (home,) = households(council, 1)
    first = ScoreDemand(*review, home, 4, key="k1")
    council.do(first, council.clerk)

    assert council.do(first, council.clerk).forms == 1
    for level, key in ((5, "k1"), (4, None), (4, "k2")):
        with pytest.raises(AlreadyScored):
            council.do(ScoreDemand(*review, home, level, key=key), council.clerk)


def test_score_refuses_what_makes_no_sense(council: Council, review: tuple[str, str]) -> None:
    (home,) = households(council, 1)
    with pytest.raises(BadInput, match="5（非常满意）"):
        council.do(ScoreDemand(*review, home, 6), council.clerk)
    with pytest.raises(NotFound, match="名册"):
        council.do(ScoreDemand(*review, "nobody", 5), council.clerk)
    with pytest.raises(NotFound, match="这次评议里没有"):
        council.do(ScoreDemand(review[0], "other", home, 5), council.clerk)
    assess(council, *review)
    council.do(ConcludeReview(review[0]), council.secretary)
    with pytest.raises(WrongState, match="已经结束"):
        council.do(ScoreDemand(*review, home, 5), council.clerk)

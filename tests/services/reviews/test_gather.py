"""reviews.gather: what was completed by the quarter's end, no private matter, and what was left over."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.reviewing import assess, completed, gathered, score


def test_gather_takes_what_was_completed_by_the_last_day(council: Council) -> None:
    first, late = completed(council), completed(council, completed_on=date(2027, 1, 1))
    private = completed(council, matter="private")

    told = council.do(GatherReview("2026Q4"), council.secretary)

    assert told.demands == (first,)
    assert [row_of(council, one).state for one in (first, late, private)] == ["in_review", "completed", "completed"]


def test_gather_again_lets_newcomers_join(council: Council) -> None:
    first = completed(council)
    review = gathered(council)
    second = completed(council)

    told = council.do(GatherReview("2026q4"), council.secretary)

    assert (told.review, told.demands) == (review, (first, second))


def test_too_small_a_sample_comes_again(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {5: 9})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    council.world.clock.forward(days=100)

    told = council.do(GatherReview("2027Q1"), council.secretary)

    assert told.demands == (demand,)
    assert row_of(council, demand).state == "in_review"


def test_gather_refuses_what_is_no_quarter_an_empty_and_an_ended_one(council: Council) -> None:
    with pytest.raises(BadInput, match="不是季度"):
        council.do(GatherReview("四季度"), council.secretary)
    with pytest.raises(Missing, match="没有办结"):
        council.do(GatherReview("2026Q4"), council.secretary)
    demand = completed(council)
    review = gathered(council)
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    with pytest.raises(WrongState, match="已经结束"):
        council.do(GatherReview("2026Q4"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(GatherReview("2026Q4"), council.chair)


def test_quarter_that_has_not_begun_takes_nothing(council: Council) -> None:
    demand = completed(council)
    for quarter in ("2027Q1", "2099Q4"):
        with pytest.raises(WrongState, match=f"{quarter} 还没有开始"):
            council.do(GatherReview(quarter), council.secretary)
    assert row_of(council, demand).state == "completed"

"""reviews.gather: what was completed by the quarter's end, no private matter, and what was left over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.domain.reviews.scales import Change
from facilitator.domain.reviews.statistics import quarter_from
from facilitator.services.context import SYSTEM
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.ungathered import UngatheredQuarter
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.reviewing import assess, completed, gathered, score


def test_gather_takes_what_was_completed_by_the_last_day(council: Council) -> None:
    first, late = completed(council), completed(council, completed_on=date(2026, 10, 1))
    private = completed(council, matter="private")

    told = council.do(GatherReview("2026Q3"), council.secretary)

    assert told.demands == (first,)
    assert [row_of(council, one).state for one in (first, late, private)] == ["in_review", "completed", "completed"]


def test_gather_again_lets_newcomers_join(council: Council) -> None:
    first = completed(council)
    review = gathered(council)
    second = completed(council)

    told = council.do(GatherReview("2026q3"), council.secretary)

    assert (told.review, told.demands) == (review, (first, second))


def test_too_small_a_sample_comes_again(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {5: 9})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    council.world.clock.forward(days=40)

    told = council.do(GatherReview("2026Q4"), council.secretary)

    assert told.demands == (demand,)
    assert row_of(council, demand).state == "in_review"


def test_gather_refuses_what_is_no_quarter_an_empty_and_an_ended_one(council: Council) -> None:
    with pytest.raises(BadInput, match="不是季度"):
        council.do(GatherReview("四季度"), council.secretary)
    with pytest.raises(Missing, match="没有办结"):
        council.do(GatherReview("2026Q3"), council.secretary)
    demand = completed(council)
    review = gathered(council)
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    with pytest.raises(WrongState, match="已经结束"):
        council.do(GatherReview("2026Q3"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(GatherReview("2026Q3"), council.chair)


def test_quarter_that_is_not_over_takes_nothing(council: Council) -> None:
    """Not on its last day either: what is done that evening is judged with it."""
    demand = completed(council, completed_on=date(2026, 11, 20))
    for quarter in ("2026Q4", "2027Q1", "2099Q4"):
        with pytest.raises(WrongState, match=f"{quarter} 还没有过完"):
            council.do(GatherReview(quarter), council.secretary)
    council.world.clock.moment = datetime(2026, 12, 31, 15, 59, tzinfo=UTC)
    with pytest.raises(WrongState, match="2027年1月1日起才能汇集"):
        council.do(GatherReview("2026Q4"), council.secretary)
    assert row_of(council, demand).state == "completed"
    council.world.clock.forward(minutes=1)
    assert council.do(GatherReview("2026Q4"), council.secretary).demands == (demand,)


def test_quarter_before_one_that_was_gathered_stays_as_it_is(council: Council) -> None:
    """Somebody types 2024Q1, or brings in work of last spring when summer was judged already."""
    completed(council)
    with pytest.raises(Missing, match="没有办结"):
        council.do(GatherReview("2024Q1"), council.secretary)
    gathered(council)
    old = completed(council, completed_on=date(2026, 5, 5))

    with pytest.raises(WrongState, match="已经评到 2026Q3，不再汇集 2026Q2"):
        council.do(GatherReview("2026Q2"), council.secretary)

    assert old in council.do(GatherReview("2026Q3"), council.secretary).demands


def unheard(council: Council, demand: str, quarter: str) -> str:
    """The review of a quarter, gathered a day after its end."""
    council.world.clock.moment = datetime.combine(quarter_from(quarter).next.first, time(4), UTC)
    review = str(council.do(GatherReview(quarter), council.secretary).review)
    assess(council, review, demand)
    return review


def test_demand_stands_in_one_open_review_and_goes_forwards_only(council: Council) -> None:
    """The third quarter's evening was held late, when the fourth had been gathered; nobody is judged twice at once."""
    first = completed(council, completed_on=date(2026, 9, 20))
    held = unheard(council, first, "2026Q3")
    second = completed(council, completed_on=date(2026, 12, 20))
    later = unheard(council, second, "2026Q4")
    assert council.ask(ReviewDetail(later)).items[0].demand == second
    council.do(ConcludeReview(held), council.secretary)

    with pytest.raises(WrongState, match="已经评到"):
        council.do(GatherReview("2026Q2"), council.secretary)
    assert council.ask(UngatheredQuarter(), SYSTEM) == "2026Q4"
    told = council.do(GatherReview("2026Q4"), council.secretary)

    assert told.demands == (second, first)
    assert council.ask(UngatheredQuarter(), SYSTEM) == ""
    score(council, later, first, {5: 10})
    assess(council, later, first, change=Change.IMPROVED)
    council.do(ConcludeReview(later), council.secretary)
    assert [row_of(council, one).state for one in (first, second)] == ["qualified", "in_review"]

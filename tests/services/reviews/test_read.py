"""Questions about reviews: before the end the figures of now, afterwards those that were concluded."""

from __future__ import annotations

from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import assess, completed, gathered, score


def test_concluded_figures_stay_when_the_measure_changes(council: Council) -> None:
    demand = completed(council, category="infrastructure")
    measured(council, demand, 2600, 300)
    review = gathered(council)
    score(council, review, demand, {5: 8, 4: 2})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    concluded = council.ask(ReviewDetail(review)).items

    measured(council, demand, 2600, 2700)
    put(council, demand, affected_households=3, category="other")

    assert council.ask(ReviewDetail(review)).items == concluded
    assert (concluded[0].change, concluded[0].told.verdict.value) == (Change.IMPROVED, "qualified")


def test_open_review_shows_the_figures_of_now(council: Council) -> None:
    demand = completed(council, category="infrastructure")
    measured(council, demand, 2600, 300)
    review = gathered(council)
    score(council, review, demand, {5: 8, 4: 2})
    assert council.ask(ReviewDetail(review)).items[0].told is None
    assess(council, review, demand)
    assert council.ask(ReviewDetail(review)).items[0].told.verdict.value == "qualified"

    measured(council, demand, 2600, 2700)

    shown = council.ask(ReviewDetail(review)).items[0]
    assert (shown.change, shown.told.verdict.value) == (Change.WORSE, "unqualified")


def measured(council: Council, demand: str, before: int, after: int) -> None:
    """In hundredths, behind the door's back."""
    figures = {"indicator": "违停车辆", "unit": "辆", "before": before, "after": after, "at": council.world.clock.now()}
    council.world.door.writer.submit(lambda unit: unit.evidence.keep_measure(demand, figures))

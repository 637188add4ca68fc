"""reviews.assess: points within their bounds, a later assessment in place of an earlier one."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.domain.reviews.scales import Change
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.reviews.assess import AssessDemand, ProcessPoints
from facilitator.services.reviews.read import ReviewDetail
from tests.factories.council import Council
from tests.factories.reviewing import GOOD, S8, assess, completed, gathered


def test_assess_adds_up_and_can_be_done_again(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    assess(council, review, demand, S8)

    told = council.do(AssessDemand(review, demand, *GOOD), council.secretary)

    assert (told.process, told.result) == (90, 89)
    (item,) = council.ask(ReviewDetail(review), council.clerk).items
    assert item.told is not None and (item.told.process, item.told.result) == (90, 89)


def test_more_points_than_a_line_has_are_refused(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    with pytest.raises(BadInput, match="“按时响应”最多 20 分"):
        council.do(AssessDemand(review, demand, ProcessPoints(21, 0, 0, 0, 0), GOOD[1]), council.secretary)
    with pytest.raises(Forbidden):
        council.do(AssessDemand(review, demand, *GOOD), council.clerk)


@pytest.mark.parametrize(("after", "change"), [(19, Change.IMPROVED), (26, Change.UNCHANGED), (27, Change.WORSE)])
def test_indicator_tells_the_change_unless_the_assessment_does(council: Council, after: float, change: Change) -> None:
    demand = completed(council)
    review = gathered(council)
    council.do(MeasureDemand(demand, "违停车辆", "辆", 26, after), council.clerk)
    (item,) = council.ask(ReviewDetail(review), council.clerk).items
    assert item.change is change

    assess(council, review, demand, change=Change.WORSE)
    (item,) = council.ask(ReviewDetail(review), council.clerk).items
    assert item.change is Change.WORSE

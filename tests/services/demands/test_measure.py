"""demands.measure: one figure before and after, to the hundredth."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.demands.measure import MeasureDemand
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed


def kept(council: Council, demand: str) -> tuple[str, str, int | None, int | None]:
    with council.world.database.reading() as unit:
        row = unit.evidence.measure(demand)
        return row.indicator, row.unit, row.before, row.after


def test_figure_after_the_work_is_kept_in_hundredths(council: Council) -> None:
    demand = placed(council, DemandState.COMPLETED)

    measured = council.do(MeasureDemand(demand, "违停车辆", "辆", 26, 19.5), council.clerk)

    assert (measured.before, measured.after) == (26, 19.5)
    assert kept(council, demand) == ("违停车辆", "辆", 2600, 1950)
    told = {"indicator": "违停车辆", "unit": "辆", "before_centi": 2600, "after_centi": 1950}
    assert last_details(council, demand) == told


def test_second_figure_completes_the_first(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(MeasureDemand(demand, "违停车辆", "辆", before=26), council.clerk)

    council.do(MeasureDemand(demand, "违停车辆", "辆", after=0), council.clerk)

    assert kept(council, demand) == ("违停车辆", "辆", 2600, 0)


def test_another_indicator_takes_the_place_of_the_first(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(MeasureDemand(demand, "违停车辆", "辆", before=26), council.clerk)

    council.do(MeasureDemand(demand, "夜间照度", "勒克斯", after=12.25), council.clerk)

    assert kept(council, demand) == ("夜间照度", "勒克斯", None, 1225)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (("违停车辆", "辆", None, None), Missing),
        ((" ", "辆", 26, None), Missing),
        (("违停车辆", "", 26, None), Missing),
        (("违停车辆", "辆", 26.125, None), BadInput),
        (("违停车辆", "辆", None, 1e12), BadInput),
    ],
)
def test_figure_that_says_nothing_is_refused(
    council: Council, command: tuple[str, str, float | None, float | None], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(MeasureDemand(placed(council, DemandState.COMPLETED), *command), council.clerk)


@pytest.mark.parametrize("state", [DemandState.QUALIFIED, DemandState.CLOSED, DemandState.ARCHIVED])
def test_figure_after_the_review_is_too_late(council: Council, state: DemandState) -> None:
    with pytest.raises(WrongState):
        council.do(MeasureDemand(placed(council, state), "违停车辆", "辆", 26, 19), council.clerk)

"""demands.defer: not now, but on a day at most three months away."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.queue import QueueDemand
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen, stored

LATEST = date(2027, 2, 25)


def test_defer_fixes_the_day_on_which_it_is_looked_at_again(council: Council) -> None:
    demand = pending(council)

    council.do(DeferDemand(demand, LATEST, "等改造计划"), council.secretary)

    assert (seen(council, demand).state, stored(council, demand).review_on) == ("deferred", LATEST)
    assert seen(council, demand).history[-1].details == {
        "until": "2027-02-25", "reason": "等改造计划", "office": "secretary",
    }  # fmt: skip


def test_deferred_demand_goes_back_onto_the_list(council: Council) -> None:
    demand = pending(council)
    council.do(DeferDemand(demand, LATEST, "等改造计划"), council.secretary)

    council.do(QueueDemand(demand), council.clerk)

    assert (seen(council, demand).state, stored(council, demand).review_on) == ("pending_triage", None)


@pytest.mark.parametrize("until", [date(2026, 11, 25), date(2027, 2, 26)])
def test_defer_is_neither_to_today_nor_for_more_than_three_months(council: Council, until: date) -> None:
    with pytest.raises(BadInput):
        council.do(DeferDemand(pending(council), until, "等改造计划"), council.secretary)


def test_defer_needs_a_reason_a_listed_demand_and_the_power(council: Council) -> None:
    demand = pending(council)
    with pytest.raises(Missing):
        council.do(DeferDemand(demand, LATEST, ""), council.secretary)
    with pytest.raises(WrongState):
        council.do(DeferDemand(registered(council), LATEST, "等"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(DeferDemand(demand, LATEST, "等"), council.chair)

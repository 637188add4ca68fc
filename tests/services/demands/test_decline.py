"""demands.decline: no order, with the reason."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.decline import DeclineDemand
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen


def test_decline_keeps_the_reason(council: Council) -> None:
    demand = pending(council)

    council.do(DeclineDemand(demand, " 公约已经规定 "), council.secretary)

    assert (seen(council, demand).state, seen(council, demand).history[-1].details) == (
        "not_opened", {"reason": "公约已经规定", "office": "secretary"},
    )  # fmt: skip


def test_decline_needs_a_reason_a_listed_demand_and_the_power(council: Council) -> None:
    demand = pending(council)
    with pytest.raises(Missing):
        council.do(DeclineDemand(demand, " "), council.secretary)
    with pytest.raises(WrongState):
        council.do(DeclineDemand(registered(council), "不办"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(DeclineDemand(demand, "不办"), council.recorder)

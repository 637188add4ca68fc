"""demands.contact_tried: somebody tried to reach the reporter."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.contact_tried import RecordContact
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen


def test_contact_tried_is_counted_and_kept(council: Council) -> None:
    demand = registered(council)

    council.do(RecordContact(demand, "打给王大爷，没有人接"), council.clerk)
    council.world.clock.forward(hours=1)
    second = council.do(RecordContact(demand, "上门，不在家"), council.clerk)

    assert (second.tries, seen(council, demand).history[-1].details) == (2, {"tries": 2})
    assert seen(council, demand).description.count("【联系 2026年11月25日】") == 2
    assert '"tries":1' in journal(council) and "王大爷" not in journal(council)


def test_contact_tried_again_within_the_hour_is_kept_and_not_counted(council: Council) -> None:
    demand = registered(council)
    council.do(RecordContact(demand, "没有人接"), council.clerk)
    council.world.clock.forward(minutes=59)

    again = council.do(RecordContact(demand, "还是没有人接"), council.clerk)

    assert (again.tries, again.counted) == (1, False)
    assert seen(council, demand).history[-1].details == {"tries": 1, "counted": 0}


def test_contact_tried_needs_words_a_living_demand_and_the_power(council: Council) -> None:
    demand = registered(council)
    with pytest.raises(Missing):
        council.do(RecordContact(demand, ""), council.clerk)
    with pytest.raises(Forbidden):
        council.do(RecordContact(demand, "没有人接"), council.chair)
    council.do(WithdrawDemand(demand), council.clerk)
    with pytest.raises(WrongState):
        council.do(RecordContact(demand, "没有人接"), council.clerk)

"""Beginning: demands on the agenda enter the council by its being held."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.sessions.begin import BeginSession
from tests.factories.council import Council


def test_begin_moves_the_demand_into_the_council(council: Council) -> None:
    council.open_demand()
    council.plan()
    council.gather(["r1"])

    begun = council.do(BeginSession(council.session))

    demand = council.ask(DemandDetail(council.demand))
    assert (begun.present, begun.stayed) == (1, ())
    assert demand.state == "in_decision_council"
    assert demand.history[-1].details["session"] == council.session


def test_begin_names_demands_that_cannot_enter_yet(council: Council) -> None:
    entry = RegisterDemand("垃圾桶太近", "味道大", Category.ENVIRONMENT_SANITATION, Channel.WECHAT_GROUP)
    registered = council.do(entry, council.clerk)
    council.demand = registered.demand
    council.plan()
    council.gather([])

    assert council.do(BeginSession(council.session)).stayed == (registered.number,)


def test_begin_needs_the_doors_to_have_opened(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(BeginSession(council.session))

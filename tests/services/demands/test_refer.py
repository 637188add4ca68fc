"""demands.refer: an assembly of the residents has to decide."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.refer import ReferDemand
from tests.factories.council import Council
from tests.factories.demands import opened, seen
from tests.factories.listening import in_opinion_council


def test_refer_leads_from_the_topic_council_to_the_assembly(council: Council) -> None:
    demand = in_opinion_council(council, opened(council), "topic_council")

    council.do(ReferDemand(demand, "分歧大"), council.secretary)

    assert (seen(council, demand).state, seen(council, demand).history[-1].details) == (
        "referred_to_assembly", {"reason": "分歧大"},
    )  # fmt: skip


def test_refer_needs_a_reason_a_council_and_the_power(council: Council) -> None:
    demand = in_opinion_council(council, opened(council), "topic_council")
    with pytest.raises(Missing):
        council.do(ReferDemand(demand, ""), council.secretary)
    with pytest.raises(WrongState):
        council.do(ReferDemand(opened(council), "分歧大"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(ReferDemand(demand, "分歧大"), council.chair)

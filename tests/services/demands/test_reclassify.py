"""demands.reclassify: sorted anew, in the same round."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.guiding import GuidePath
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.demands.reclassify import ReclassifyDemand
from tests.factories.council import Council
from tests.factories.demands import opened, pending, registered, seen, stored

TOMORROW = date(2026, 11, 26)


def test_private_matter_that_became_public_is_sorted_anew(council: Council) -> None:
    demand = opened(council, Matter.PRIVATE)
    council.do(GuidePrivate(demand, GuidePath.SELF_HELP, "教会了"), council.clerk)

    council.do(ReclassifyDemand(demand, "五户反映同一件事"), council.clerk)

    line = seen(council, demand)
    assert (line.state, line.round, line.matter) == ("pending_triage", 1, None)
    assert line.history[-1].details == {"reason": "五户反映同一件事"}


def test_record_of_a_mediation_stays_restricted(council: Council) -> None:
    demand = opened(council, Matter.PRIVATE)
    council.do(GuidePrivate(demand, GuidePath.MEDIATION, "两家谈过"), council.clerk)

    council.do(ReclassifyDemand(demand, "五户反映同一件事"), council.clerk)

    assert stored(council, demand).restricted is True


def test_urgent_order_is_taken_back_by_the_secretary_and_not_by_the_clerk(council: Council) -> None:
    demand = registered(council)
    council.do(DispatchUrgent(demand, "供电所", TOMORROW, "电线落地"), council.clerk)

    with pytest.raises(Forbidden, match="要由两委会追认"):
        council.do(ReclassifyDemand(demand, "不紧急"), council.clerk)
    assert seen(council, demand).state == "urgent_dispatched"

    assert council.do(ReclassifyDemand(demand, "不紧急"), council.secretary).state == "pending_triage"


def test_reclassify_needs_a_reason_an_order_and_the_power(council: Council) -> None:
    demand = opened(council)
    with pytest.raises(Missing):
        council.do(ReclassifyDemand(demand, " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(ReclassifyDemand(pending(council), "分错了"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(ReclassifyDemand(demand, "分错了"), council.chair)

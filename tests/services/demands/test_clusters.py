"""Five households with the same private complaint in 90 days: pointed out; four, or long ago, or public: not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.guiding import GuidePath
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden
from facilitator.services.demands.clusters import Cluster, PrivateClusters
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.demands.open_order import OpenOrder
from tests.factories.council import Council
from tests.factories.triage import pending

LEAK = "厨房水管漏水"


def told(council: Council, number: int, matter: Matter = Matter.PRIVATE, title: str = LEAK, **more: Any) -> str:
    """Sorted already; each by another household unless said otherwise."""
    household = {"building": f"{number}栋", "reporter_name": f"住户{number}"}
    demand = pending(council, title, Category.PROPERTY_MANAGEMENT, **(household | more))
    due = date(2027, 12, 31)
    council.do(OpenOrder(demand, matter, Urgency.ROUTINE, "网格员", due), council.secretary)
    return demand


def clusters(council: Council) -> tuple[Cluster, ...]:
    return tuple(council.ask(PrivateClusters(), council.secretary))


def test_five_households_are_pointed_out(council: Council) -> None:
    for number in range(1, 5):
        told(council, number)
    assert clusters(council) == ()
    pending(council, LEAK, Category.PROPERTY_MANAGEMENT, building="5栋", reporter_name="住户5")

    (cluster,) = clusters(council)

    assert (cluster.about, cluster.households) == (LEAK, 5)
    assert [line.may_change for line in cluster.lines] == [True, True, True, True, False]


@pytest.mark.parametrize("same", [{"building": "1栋", "reporter_name": "同一户"}, {"reporter_name": None}])
def test_one_household_is_counted_once_and_nobody_not_at_all(council: Council, same: dict[str, Any]) -> None:
    for number in range(1, 7):
        told(council, number, **same)

    assert clusters(council) == ()


def test_other_complaints_and_public_matters_do_not_count(council: Council) -> None:
    for number in range(1, 5):
        told(council, number)
    told(council, 5, title="邻居养鸽子")
    told(council, 6, Matter.MINOR)

    assert clusters(council) == ()


def test_what_was_told_long_ago_does_not_count(council: Council) -> None:
    told(council, 1)
    council.world.clock.forward(days=91)
    for number in range(2, 6):
        told(council, number)

    assert clusters(council) == ()


def test_clusters_are_for_those_who_decide_triage(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.ask(PrivateClusters(), council.chair)


def test_what_staff_wrote_underneath_is_nobodys_complaint(council: Council) -> None:
    things = ("厨房水管漏水", "邻居养鸽子", "窗户关不严", "麻将声吵闹", "空调外机响")
    for number, title in enumerate(things, 1):
        demand = told(council, number, title=title)
        note = "联系了甲维修部、乙家电，上门检查以后再说"
        council.do(GuidePrivate(demand, GuidePath.SELF_HELP, note), council.clerk)

    assert clusters(council) == ()


def test_household_that_was_forgotten_still_counts(council: Council) -> None:
    demands = [told(council, number) for number in range(1, 6)]
    for demand in demands[:2]:
        council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert [cluster.households for cluster in clusters(council)] == [5]

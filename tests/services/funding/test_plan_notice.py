"""What the notice of a plan says that it asks of the residents."""

from __future__ import annotations

from facilitator.services.context import SYSTEM, Context
from facilitator.services.funding.plan_notice import plan_notice
from facilitator.services.funding.read import PlanDetail
from tests.factories.flats import roof
from tests.factories.funding import Fund


def test_plan_that_the_maintenance_fund_pays_asks_nothing_of_the_residents_besides(fund: Fund) -> None:
    roof(fund)
    council = fund.council
    plan = council.ask(PlanDetail(fund.plan), council.secretary)
    world = council.world

    notice = world.door.writer.submit(
        lambda unit: plan_notice(plan, Context(SYSTEM, world.clock.now(), unit, "五角亭社区", world.door.ports))
    )

    sources, residents, _days = notice.parts
    assert sources.table is not None
    assert [row[0] for row in sources.table.rows] == ["政府补助", "住宅专项维修资金"]
    assert sources.table.total == ("合计", "", "26,400.00")
    assert residents.before == ("受益居民不另外出钱，住宅专项维修资金按业主的表决支出。",)
    assert residents.table is None

"""What the notice of a plan says that it asks of the residents."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import SYSTEM, Context
from facilitator.services.funding.order_paper import OrderMoneyPaper
from facilitator.services.funding.plan_notice import plan_notice
from facilitator.services.funding.read import PlanDetail
from tests.factories.flats import roof, roof_on_the_board
from tests.factories.funding import Fund


def test_plan_that_the_maintenance_fund_pays_asks_nothing_of_the_residents_besides(fund: Fund) -> None:
    roof(fund)
    council = fund.council
    plan = council.ask(PlanDetail(fund.plan), council.secretary)
    world = council.world

    notice = world.door.writer.submit(
        lambda unit: plan_notice(plan, Context(SYSTEM, world.clock.now(), unit, "五角亭社区", world.door.ports))
    )

    sources, residents, days = notice.parts
    assert sources.table is not None
    assert [row[0] for row in sources.table.rows] == ["政府补助", "住宅专项维修资金"]
    assert sources.table.total == ("合计", "", "26,400.00")
    assert residents.before == (
        "受益居民不另外出钱，住宅专项维修资金按业主的表决支出。",
        "维修资金从 8 户的账户划 18,400.00 元，按面积分摊，每户 1,766.70—2,844.81 元。",
    )
    assert "公示期满第二天起才划维修资金。" in days.before
    assert residents.table is None


def test_nobody_signs_for_what_nobody_is_asked_for(fund: Fund) -> None:
    roof_on_the_board(fund)
    with pytest.raises(WrongState, match="没有认捐书可打"):
        fund.do(OrderMoneyPaper(fund.plan, PaperKind.PLEDGE_FORM))

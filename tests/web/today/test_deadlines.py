"""时限提醒 and 该走访的 on 今天: for those who keep the ledger, a few lines of each kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.demands.watch import WatchDeadlines
from facilitator.services.visits.add_person import AddVisitedPerson
from tests.factories.council import Council
from tests.web.browser import Browser, words


def test_reminders_stand_on_today_for_whoever_keeps_the_ledger(
    as_: Callable[[Actor], Browser], council: Council
) -> None:
    council.open_demand()
    for _ in range(6):
        council.open_demand()
    assert "时限提醒" not in words(as_(council.clerk).get("/"))
    council.world.clock.forward(days=37)
    council.do(WatchDeadlines(), SYSTEM)

    page = words(as_(council.clerk).get("/"))

    assert "时限提醒 已经超期 7 XQ-2026-0001" in page
    assert "已超期 1 天，应在 2026年12月31日（周四）" in page
    assert "还有 2 件" in page
    assert "时限提醒" not in words(as_(council.scrutineer).get("/"))


def test_due_visits_stand_on_today_for_the_visitor_and_for_nobody_else(
    as_: Callable[[Actor], Browser], council: Council
) -> None:
    council.do(AddVisitedPerson("陈婆婆", "3栋", council.chair.name, date(2026, 11, 25)), council.clerk)

    assert "该走访的 陈婆婆 3栋" in words(as_(council.chair).get("/"))
    assert "该走访的 陈婆婆 3栋" in words(as_(council.clerk).get("/"))
    assert "陈婆婆" not in words(as_(council.world.staff("组长", Role.GROUP_LEADER)).get("/"))
    assert "陈婆婆" not in words(as_(council.scrutineer).get("/"))

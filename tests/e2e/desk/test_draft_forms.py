"""The motion is fixed at the desk in every form that voters know: an order of options, points, several of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.options.make import MakeOption
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council, make_council, span
from tests.factories.served import prepared, served
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e


def plan(council: Council) -> None:
    for alias in span("m", 1, 3):
        council.units[alias] = council.do(AddUnit(UnitKind.MEMBER, f"成员 {alias}"), SYSTEM).unit
    items = (PlannedItem("停车怎么办", ItemForm.BALLOT),)
    planned = council.do(
        PlanSession("topic_council", "停车", "3号院坝", EVENING, "主持人", "记录人", items, "forum_present")
    )
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]
    council.begin(span("m", 1, 3))
    for title in ("划线", "立体车库"):
        council.do(MakeOption(council.session, council.item, title))


@pytest.fixture
def desk(chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    with prepared(tmp_path) as world:
        council = make_council(world, 1, 1)
        plan(council)
        token = world.log_in(council.chair)
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        page = context.new_page()
        page.goto(f"/desk/{council.session}")
        yield page
        context.close()


def test_order_of_what_was_laid_out_is_asked(desk: Page) -> None:
    expect(desk.locator("#question")).to_have_value("是否同意停车怎么办？")
    expect(desk.get_by_label("排先后")).to_be_hidden()
    desk.get_by_text("更多：排先后、打分").click()
    desk.get_by_label("打分").check()
    expect(desk.get_by_label("最高几分")).to_have_value("5")
    desk.get_by_label("排先后").check()
    expect(desk.get_by_label("最高几分")).to_have_count(0)
    expect(desk.locator("#question")).to_have_value("停车怎么办，您选哪一个？")
    options = desk.get_by_label("选项，一行一个")
    expect(options).to_have_value("A 划线\nB 立体车库")

    options.fill("只有一个")
    desk.get_by_role("button", name="准备投票").click()
    expect(desk.locator(".draft .refusal")).to_contain_text("选项要有 2 到 10 个")
    options.fill("A 划线\n\n B 立体车库 \n都不要")
    desk.get_by_role("button", name="准备投票").click()
    expect(desk.locator(".draft")).to_have_count(0)

    ballot = desk.evaluate("() => fetch('/desk/' + facilitator.door.session + '/state').then(one => one.json())")[
        "ballot"
    ]
    assert (ballot["form"], ballot["state"]) == ("ranked", "draft")
    assert [option["label"] for option in ballot["options"]] == ["A 划线", "B 立体车库", "都不要"]

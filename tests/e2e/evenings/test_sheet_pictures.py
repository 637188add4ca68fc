"""While a sheet is filled in, the wall goes through its matters: what was done is seen from the last row."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.upload import Upload
from facilitator.sessions.agenda import ItemForm
from tests.e2e.evenings.evening import evening
from tests.factories.council import Council
from tests.factories.pictures import picture, saved
from tests.factories.reviewing import completed, gathered
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e
A_FIFTH = 5
"""Of the wall's height: a picture in a hall is looked at from six times the height of the wall."""


def plan(council: Council) -> None:
    for title in ("3号楼前车辆违停整治", "活动室添桌椅"):
        words = {"title": title, "public_title": title, "public_ok": True, "category": Category.INFRASTRUCTURE}
        demand = completed(council, **words, responsible_party="社区居委会", affected_households=60)
        council.do(MeasureDemand(demand, "违停车辆", "辆", 26, 3), council.clerk)
        for stage, colour in ((PhotoStage.BEFORE, "darkred"), (PhotoStage.AFTER, "seagreen")):
            photo = Upload("p.jpg", saved(picture(640, 480, colour)))
            council.do(AttachPhoto(demand, stage, photo, public=True), council.clerk)
    gathered(council)
    people, items = ("主持人", "记录人"), (PlannedItem("逐件打分", ItemForm.SCORES),)
    told = council.do(
        PlanSession("quarterly_review", "四季度评议", "3号院坝", EVENING, *people, items, "review_quarterly")
    )
    council.session, council.code, council.item = told.session, told.code, told.items[0]


def test_pictures_of_a_sheet_are_large_enough_for_the_hall(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, roll=(3, 0)) as hall:
        hall.arrive("r1", "r2", "r3")
        hall.check_in("r1", "r2", "r3")
        hall.step("宣布开会", hold=True)
        hall.step("打分：看前后对照")
        hall.step("请打分")
        hall.wall_says("这一件办得怎么样？")
        hall.wall_says("违停车辆：26 → 3 辆")

        pictures = hall.wall.locator(".pair img")
        expect(pictures).to_have_count(2)
        stage = hall.wall.locator("#stage").bounding_box()
        for one in pictures.all():
            shown = one.bounding_box()
            assert shown is not None and stage is not None
            assert shown["height"] * A_FIFTH >= stage["height"]

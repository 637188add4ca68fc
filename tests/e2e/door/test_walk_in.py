"""Who is on no roll is written down at the desk, and the phone in their hand is their seat at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from tests.e2e.door.opened import open_door
from tests.factories.council import Council

pytestmark = pytest.mark.e2e


def consulting(council: Council) -> None:
    for place in ("101", "201"):
        council.do(AddUnit(UnitKind.HOUSEHOLD, f"5栋 {place}", building="5栋", door=place), SYSTEM)
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.gather([])


def test_number_typed_with_a_walk_in_makes_that_phone_the_seat(chromium: Browser, tmp_path: Path) -> None:
    with open_door(chromium, tmp_path, 1, consulting) as door:
        phone = door.browser.new_context(viewport={"width": 360, "height": 640}).new_page()
        phone.goto(f"{door.origin}/p/{door.council.code}")
        number = phone.locator(".number").inner_text()
        door.desk.locator(".guests summary").click()
        walk = door.desk.locator("[data-part=walk]")
        for name, text in {"name": "陈芳", "building": "5栋", "door": "501", "phone": number}.items():
            walk.locator(f"[name={name}]").fill(text)

        walk.locator("[value=voter]").click()

        expect(phone.locator("#main")).to_contain_text("您已签到")
        told = door.desk.locator("#check-in [data-part=told]")
        expect(told).to_contain_text("陈芳")
        expect(told).not_to_contain_text("没扫码的")
        phone.context.close()

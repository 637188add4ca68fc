"""Somebody else comes, goes on, or confirms: mandates, a change of person and a scrutineer's PIN at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from tests.e2e.door.opened import Door, open_door
from tests.factories.council import Council, span
from tests.factories.pictures import phone_photo

pytestmark = pytest.mark.e2e


def owners(council: Council) -> None:
    for number in range(1, 4):
        unit = AddUnit(UnitKind.OWNER, f"{number}-1", holder_name=f"业主{number}", area_centi=6835)
        council.units[f"o{number}"] = council.do(unit, SYSTEM).unit
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)
    council.gather([])


def voting(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    council.open_ballot()


@pytest.fixture
def flats(chromium: Browser, tmp_path: Path) -> Iterator[Door]:
    with open_door(chromium, tmp_path, 0, owners) as door:
        yield door


@pytest.fixture
def vote(chromium: Browser, tmp_path: Path) -> Iterator[Door]:
    with open_door(chromium, tmp_path, 4, voting) as door:
        yield door


def test_mandate_is_photographed_then_the_person_changes_then_comes_back(flats: Door, tmp_path: Path) -> None:
    desk, row = flats.desk, flats.desk.locator(f"[data-unit={flats.council.units['o1']}]")
    photo = tmp_path / "委托书.jpg"
    photo.write_bytes(phone_photo())

    row.get_by_role("button", name="委托", exact=True).click()
    row.locator("[name=name]").fill("陈芳")
    row.locator("[name=file]").set_input_files(photo)
    row.get_by_role("button", name="按委托签到").click()
    expect(desk.locator(".verdict")).to_contain_text("可以进")
    expect(row).to_contain_text("陈芳代（委托书（照片））")

    desk.fill("[data-part=find]", "业主1")
    row.get_by_role("button", name="换人", exact=True).click()
    row.locator("[name=name]").fill("李建国")
    row.get_by_role("button", name="换人", exact=True).last.click()
    expect(row.locator(".refusal")).to_contain_text("书面")
    row.locator("[name=document]").fill("11月20日委托书")
    row.get_by_role("button", name="换人", exact=True).last.click()
    expect(row).to_contain_text("李建国代（11月20日委托书）")

    row.get_by_role("button", name="离会").click()
    row.get_by_role("button", name="确定离会").click()
    row.get_by_role("button", name="回来了").click()
    expect(row).to_contain_text("李建国代（11月20日委托书）")


def test_pin_of_a_scrutineer_from_the_hall_confirms_at_the_desk(vote: Door) -> None:
    desk = vote.desk
    desk.locator("#agenda button").first.click()
    desk.locator(".guests summary").click()
    desk.fill("[data-part=appoint] [name=names]", vote.council.units["r1"])
    desk.locator("[data-part=appoint] .main").click()
    pin = desk.locator(".chosen .num").inner_text()

    desk.fill("#by-pin [name=what]", "000000")
    desk.locator("#by-pin button").click()
    expect(desk.locator("#by-pin")).to_contain_text("还能试 4 次")
    desk.fill("#by-pin [name=what]", pin)
    desk.locator("#by-pin button").click()

    expect(desk.locator("#witness")).to_contain_text("representative r1 已确认")
    expect(desk.locator("#by-pin form")).to_have_count(0)


def test_phone_of_a_scrutineer_confirms_by_its_button(vote: Door) -> None:
    desk = vote.desk
    desk.locator("#agenda button").first.click()
    desk.locator(".guests summary").click()
    phone = vote.browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    phone.goto(f"{vote.origin}/j/{vote.council.code}#t={vote.tickets['r1']}")
    phone.wait_for_url(f"**/p/{vote.council.code}")

    desk.fill("[data-part=appoint] [name=names]", vote.council.units["r1"])
    desk.locator("[data-part=appoint] .main").click()
    phone.get_by_role("button", name="我确认结束投票").click()

    expect(phone.locator("#watch")).to_contain_text("您已确认")
    expect(desk.locator("#witness")).to_contain_text("representative r1 已确认")

"""The door of the hall in a real browser: a scanner's ticket, a guest's number that becomes a seat, a loud no."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.e2e.door.opened import Door, open_door
from tests.factories.council import Council

pytestmark = pytest.mark.e2e

SOON = 1000
"""Milliseconds within which a guest's phone is a seat (people.md B1)."""
TRIPS = 20
"""A busy machine takes that many of its own round trips longer; a phone that only asks now and then takes more."""
TRIP = """async () => {
  const began = Date.now();
  await fetch(location.pathname + '/state').then(answer => answer.text());
  return Date.now() - began;
}"""


def gathering(council: Council) -> None:
    council.plan()
    council.gather([])


@pytest.fixture(scope="module")
def door(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with open_door(chromium, tmp_path_factory.mktemp("door"), 5, gathering) as door:
        expect(door.desk.locator(".person")).to_have_count(6)
        yield door


def scan(door: Door, text: str) -> None:
    """A USB scanner is a keyboard: it types where the caret stands, then Enter."""
    door.desk.locator("[data-part=find]").focus()
    door.desk.keyboard.type(text)
    door.desk.keyboard.press("Enter")


def test_scanned_ticket_says_yes_and_the_second_time_no(door: Door) -> None:
    address = f"{door.origin}/j/{door.council.code}#t={door.tickets['r1']}"
    verdict = door.desk.locator(".verdict")

    scan(door, address)
    expect(verdict).to_contain_text("可以进")
    expect(verdict).to_contain_text("representative r1")
    expect(door.desk.locator(".person.present")).to_have_count(1)

    scan(door, address)
    expect(verdict).to_contain_text("先等等")
    expect(verdict).to_contain_text("已经签到")


def test_tickets_are_scanned_one_after_the_other(door: Door) -> None:
    """After a no the next ticket takes the place of the text that is still there."""
    scan(door, f"{door.origin}/j/{door.council.code}#t={'A' * 26}")
    expect(door.desk.locator(".verdict")).to_contain_text("这张票不对")

    scan(door, f"{door.origin}/j/{door.council.code}#t={door.tickets['r2']}")
    expect(door.desk.locator(".verdict")).to_contain_text("representative r2")


def test_who_is_written_down_below_the_list_gets_the_loud_answer_in_view(door: Door) -> None:
    desk, verdict = door.desk, door.desk.locator(".verdict")
    desk.set_viewport_size({"width": 1024, "height": 420})
    desk.locator(".guests summary").click()
    walk = desk.locator("[data-part=walk]")

    walk.locator("[name=name]").fill("王秀英")
    walk.locator("[value=observer]").click()
    expect(verdict).to_contain_text("可以进王秀英")
    expect(verdict).to_be_in_viewport(ratio=1)

    walk.locator("[name=name]").fill("李建国")
    walk.locator("[name=building]").fill("3栋")
    walk.locator("[name=door]").fill("101")
    walk.locator("[value=voter]").click()
    expect(verdict).to_contain_text("先等等")
    expect(verdict).to_be_in_viewport(ratio=1)
    desk.set_viewport_size({"width": 1280, "height": 720})


SEATED = """() => {
  window.sameVisit = true;
  new MutationObserver(() => {
    const seated = document.getElementById('main').textContent.includes('您已签到');
    if (seated && !window.seatedAt) window.seatedAt = Date.now();
  }).observe(document.getElementById('main'), { childList: true, subtree: true, characterData: true });
}"""
"""The phone looks at its own clock, which is the desk's: looking from outside is coarser than what is measured."""


def test_guests_number_makes_the_phone_a_seat_at_once(door: Door) -> None:
    phone = door.browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    phone.goto(f"{door.origin}/p/{door.council.code}")
    number = phone.locator(".number").inner_text()
    phone.evaluate(SEATED)
    slowest = phone.evaluate(TRIP)
    expect(door.desk.locator("#phones")).to_contain_text("1")

    door.desk.fill("[data-part=find]", "r3")
    door.desk.fill("[data-part=number]", number)
    pressed = door.desk.evaluate("Date.now()")
    door.desk.keyboard.press("Enter")
    expect(phone.locator("#main")).to_contain_text("您已签到")

    assert phone.evaluate("window.sameVisit") is True
    slowest = max(slowest, phone.evaluate(TRIP))
    assert phone.evaluate("window.seatedAt") - pressed < SOON + TRIPS * slowest


def test_number_of_a_phone_that_is_gone_is_told_loudly_and_bound_all_the_same(door: Door) -> None:
    phone = door.browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    phone.goto(f"{door.origin}/p/{door.council.code}")
    number = phone.locator(".number").inner_text()
    lines = door.desk.locator("#lines")
    expect(lines).to_contain_text("只能看")
    phone.context.close()
    expect(lines).not_to_contain_text("只能看")  # Now the desk knows that it is gone.

    door.desk.fill("[data-part=find]", "r4")
    door.desk.fill("[data-part=number]", number)
    door.desk.keyboard.press("Enter")

    verdict = door.desk.locator(".verdict")
    expect(verdict).to_contain_text("先等等")
    expect(verdict).to_contain_text("representative r4")
    expect(verdict).to_contain_text(f"已签到，但 {number} 号手机现在没有连着")


def test_attendance_sheet_is_printed_while_the_server_goes_on(door: Door) -> None:
    """On gevent: what lays a sheet out looks for its libraries through a child, which no native thread may have."""
    answer = door.desk.request.get(f"{door.origin}/sessions/{door.council.session}/attendance.pdf")

    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")


def test_sound_is_muted_and_stays_so(door: Door) -> None:
    button = door.desk.locator("[data-part=sound]")
    expect(button).to_have_text("有声")

    button.click()
    door.desk.reload()

    expect(door.desk.locator("[data-part=sound]")).to_have_text("静音")


def test_scrutineer_from_the_hall_is_chosen_with_a_pin(door: Door) -> None:
    door.desk.locator(".guests summary").click()
    door.desk.fill("[data-part=appoint] [name=names]", door.council.units["r1"])
    door.desk.keyboard.press("Enter")

    expect(door.desk.locator(".chosen .num")).to_have_text(re.compile(r"^\d{6}$"))


def test_tickets_are_printed_eight_to_a_page(door: Door) -> None:
    """Last of the file: new tickets make those of before worthless."""
    page = door.desk.context.new_page()
    page.goto(f"{door.origin}/sessions/{door.council.session}")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="打印入场票").click()
    opened.value.wait_for_load_state()
    count = opened.value.locator(".ticket").count()
    printed = PdfReader(io.BytesIO(opened.value.pdf(format="A4", prefer_css_page_size=True)))
    assert (count, len(printed.pages)) == (6, 1)


HOMES = [
    {"building": "5栋", "door": "1单元102"},
    {"building": "5栋", "door": "1-102"},
    {"building": "5", "door": "1-102号"},
    {"building": "", "door": "", "label": "5栋1单元102"},
    {"building": "5号楼", "door": "1单元102室"},
]
WRITTEN = [
    "5栋1-102", "5栋 1-102", "5-1-102", "5 - 1 - 102", "5栋1单元102", "5栋 1单元 102", "五栋一单元102", "5号楼1-102",
    "5#1-102", "5#楼1-102", "5栋-1-102", "5栋102", "5－1－102",
]  # fmt: skip
ELSEWHERE = ["5栋2-102", "4栋1-102", "5-1-103", "5栋 1-103"]
FINDS = "([person, text]) => facilitator.finding.matches(Object.assign({ name: '', label: '代表' }, person), text)"


@pytest.mark.parametrize("home", HOMES, ids=str)
def test_home_is_found_however_it_is_written(door: Door, home: dict[str, str]) -> None:
    found = {text: door.desk.evaluate(FINDS, [home, text]) for text in WRITTEN + ELSEWHERE}

    assert found == {text: text in WRITTEN for text in WRITTEN + ELSEWHERE}


def test_phone_that_takes_the_seat_of_somebody_who_is_in_is_said_loudly(door: Door) -> None:
    phone = door.browser.new_context().new_page()
    phone.goto(f"{door.origin}/p/{door.council.code}")
    door.desk.fill("[data-part=find]", "r3")
    door.desk.fill("[data-part=number]", phone.locator(".number").inner_text())
    door.desk.locator("[data-part=find]").press("Enter")

    verdict = door.desk.locator(".verdict")
    expect(verdict).to_contain_text("先等等")
    expect(verdict).to_contain_text("已经签到")
    expect(verdict).to_contain_text("原来的手机不能再投")
    phone.close()

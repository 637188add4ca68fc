"""The presenter's keys at the check-in table, the column of the desk, and where the chair's phone asks for a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.door.opened import Door, open_door
from tests.e2e.pressing import press, settle
from tests.e2e.waiting import until
from tests.factories.council import Council, span

pytestmark = pytest.mark.e2e

ARMED = re.compile(r"\barmed\b")
GUARD = 900
"""Milliseconds after which a new step takes a press."""


def gathering(council: Council) -> None:
    council.plan()
    council.gather(span("r", 1, 45))


@pytest.fixture(scope="module")
def door(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with open_door(chromium, tmp_path_factory.mktemp("presenter"), 60, gathering) as door:
        expect(door.desk.locator(".person")).to_have_count(61)
        yield door


def in_sight(page: Page, selector: str) -> bool:
    """Whole, and nothing lies over it."""
    script = """node => {
      const at = node.getBoundingClientRect();
      const top = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
      return at.top >= 0 && at.bottom <= window.innerHeight && node.contains(top);
    }"""
    return bool(page.locator(selector).evaluate(script))


def test_roll_never_scrolls_the_one_button_away(door: Door) -> None:
    door.desk.locator("main").evaluate("main => { main.scrollTop = main.scrollHeight; }")
    assert door.desk.locator("main").evaluate("main => main.scrollTop") > 200
    assert in_sight(door.desk, "#primary")


def test_presenter_acts_from_a_search_field_and_letters_stay_letters(door: Door) -> None:
    desk = door.desk
    find = desk.locator("[data-part=find]")
    find.fill("王")
    find.focus()
    for key in ("ArrowLeft", "ArrowRight", "b", " "):
        desk.keyboard.press(key)
    desk.wait_for_timeout(GUARD)
    expect(desk.locator("#primary")).not_to_have_class(ARMED)

    press(desk, hold=True)
    expect(find).to_be_focused()
    expect(desk.locator(".log")).to_contain_text("开会")
    assert until(desk, lambda: in_sight(desk, "#primary"))


def test_another_item_begins_at_the_top_of_the_column(door: Door) -> None:
    desk = door.desk
    desk.locator("[data-part=find]").blur()
    desk.locator("main").evaluate("main => { main.scrollTop = 400; }")
    settle(desk, "#primary")
    desk.locator("#primary").click()
    expect(desk.locator("#item")).to_be_visible()
    expect(desk.locator("main")).to_have_js_property("scrollTop", 0)
    assert until(desk, lambda: in_sight(desk, "#title"))


def test_file_of_a_material_is_chosen_in_chinese(door: Door) -> None:
    field = door.desk.locator(".pane.materials .file")
    expect(field).to_have_text("选一张照片或图纸还没选")
    expect(field.locator("input")).to_have_css("clip", "rect(0px, 0px, 0px, 0px)")
    field.locator("input").set_input_files({"name": "平面图.png", "mimeType": "image/png", "buffer": b"x"})
    expect(field).to_have_text("选一张照片或图纸平面图.png")


def test_phone_of_the_chair_asks_for_the_reason_in_sight(door: Door) -> None:
    council = door.council
    page = door.desk.context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"/remote/{council.session}")
    post = "([verb, body]) => facilitator.door.perform(verb, body)"
    asked = {"question": "路灯？", "form": "yes_no_abstain", "secrecy": "named"}
    drafted = page.evaluate(post, ["ballots.draft", {"session": council.session, "item": council.item, **asked}])
    ballot = drafted["result"]["ballot"]
    for verb, body in (("ballots.open", {}), ("ballots.close", {"reason": "监票人不在"})):
        assert page.evaluate(post, [verb, {"ballot": ballot, **body}])["ok"], verb
    paper = {"serial": "1", "unit": council.units["r1"], "choices": ["for"]}
    entered = {"ballot": ballot, "teller": council.chair.name, "papers": [paper]}
    answer = page.evaluate(post, ["ballots.enter_papers", entered])
    assert answer["ok"], answer
    page.reload()

    settle(page, "#primary")
    page.locator("#primary").focus()
    press(page, "Enter", hold=True, place="#primary")
    reason = page.locator("#asking input")
    expect(reason).to_be_focused()
    assert until(page, lambda: in_sight(page, "#asking input"))
    assert until(page, lambda: in_sight(page, "#asking button.main"))
    expect(page.locator("#asking label")).to_contain_text("纸票")
    reason.fill("纸票明天再录")
    page.locator("#asking button.main").click()
    expect(page.locator("#asking form")).to_have_count(0)
    page.close()

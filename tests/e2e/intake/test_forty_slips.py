"""Forty paper slips after a yard meeting, typed by a real browser with the keyboard alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factories.council import make_council
from tests.factories.served import Served, prepared, served
from tests.factories.world import open_world

pytestmark = pytest.mark.e2e

SLIPS = 40
LIMIT = 20 * 60.0
CHARACTERS_A_SECOND = 1.2
"""A clerk's Chinese by pinyin, slips turned over included: about seventy characters a minute."""
TURN_OVER = 4.0
"""Seconds to lay one slip aside and find the first word of the next."""
THINGS = ("路灯三盏不亮晚上看不见台阶", "垃圾桶挪远一点味道太大", "消防通道被车堵了", "楼道堆杂物", "下水道反水")
CLASSES = [
    "environment_sanitation", "public_safety", "environment_sanitation", "infrastructure", "infrastructure",
]  # fmt: skip
"""Of the first five slips, as the page proposed them."""
COUNT_MOUSE = """() => {
  window.mouse = 0;
  for (const kind of ['mousedown', 'click', 'pointerdown', 'touchstart']) {
    document.addEventListener(kind, event => { if (event.detail || kind !== 'click') window.mouse += 1; }, true);
  }
}"""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[tuple[Served, str]]:
    with prepared(tmp_path) as world:
        token = world.log_in(make_council(world, 1, 1).clerk)
    with served(tmp_path) as server:
        yield server, token


@pytest.fixture
def page(chromium: Browser, hall: tuple[Served, str]) -> Iterator[Page]:
    server, token = hall
    context = chromium.new_context()
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    shown = context.new_page()
    shown.goto(f"{server.origin}/ledger/slips")
    shown.evaluate(COUNT_MOUSE)
    yield shown
    context.close()


def slip(place: int) -> tuple[str, str, str]:
    return f"{THINGS[place % len(THINGS)]}，第{place}张", f"{place % 9 + 1}栋", f"住户{place}"


def type_slip(page: Page, place: int) -> None:
    for told in slip(place):
        page.keyboard.insert_text(told)
        page.keyboard.press("Enter")


def first_row(page: Page, told: str) -> None:
    """Waited for: the policy of the page forbids what the browser's own waiting would evaluate."""
    page.locator("#typed li:first-child", has_text=told).wait_for(timeout=60_000)


@pytest.mark.timeout(600)
def test_forty_slips_are_typed_without_the_mouse_in_twenty_minutes(page: Page, tmp_path: Path) -> None:
    page.keyboard.press("Shift+Tab")  # the meeting; then the grid, which stays for the pile
    page.keyboard.press("Shift+Tab")
    page.keyboard.insert_text("2网格")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    began = time.monotonic()
    for place in range(1, SLIPS + 1):
        type_slip(page, place)
    first_row(page, f"XQ-2026-{SLIPS:04d}")
    overhead = time.monotonic() - began

    assert page.evaluate("window.mouse") == 0
    assert page.evaluate("document.activeElement.name") == "description"
    assert page.input_value("[name=grid]") == "2网格"
    with open_world(tmp_path) as world, world.database.reading() as unit:
        rows = [unit.ledger.demand(f"XQ-2026-{place:04d}") for place in range(1, SLIPS + 1)]
        last = unit.ledger.last_sequence(2026)
    assert [(row.description, row.building, row.reporter_name, row.grid) for row in rows if row] == [
        (*slip(place), "2网格") for place in range(1, SLIPS + 1)
    ]
    assert last == SLIPS
    assert [row.category for row in rows if row][:5] == CLASSES

    characters = sum(len(told) for place in range(1, SLIPS + 1) for told in slip(place))
    by_hand = characters / CHARACTERS_A_SECOND + SLIPS * TURN_OVER
    print(f"{SLIPS} slips: {overhead / SLIPS:.2f} s a slip by the page, {(by_hand + overhead) / 60:.1f} min by hand")
    assert by_hand + overhead < LIMIT


@pytest.mark.timeout(600)
def test_double_enter_registers_one_slip_and_composing_none(page: Page, tmp_path: Path) -> None:
    page.keyboard.insert_text("路灯不亮")
    page.evaluate(
        """document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}))"""
    )
    assert page.evaluate("document.activeElement.name") == "description"
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("Control+Enter")
    first_row(page, "XQ-2026-0001")

    page.keyboard.press("F9")
    page.keyboard.press("Enter")
    first_row(page, "已撤回")
    expect(page.locator("#state")).to_have_text("")
    with open_world(tmp_path) as world, world.database.reading() as unit:
        row = unit.ledger.demand("XQ-2026-0001")
        assert (unit.ledger.last_sequence(2026), row.state if row else "") == (1, "withdrawn")


@pytest.mark.timeout(600)
def test_slip_typed_while_the_server_is_away_is_kept_and_sent_once(page: Page, hall: tuple[Served, str]) -> None:
    server, _token = hall
    server.kill()
    type_slip(page, 1)
    page.locator("#state", has_text="还没存上").wait_for()
    server.start()
    page.reload()
    first_row(page, "XQ-2026-0001")


@pytest.mark.timeout(600)
def test_control_enter_asks_for_the_class_under_it_and_loses_nothing_on_leaving(page: Page, tmp_path: Path) -> None:
    page.keyboard.insert_text("想说两句")
    page.keyboard.press("Control+Enter")
    assert page.evaluate("document.activeElement.name") == "category"
    asked = page.locator("#category ~ #question")
    assert asked.inner_text() == "请先选类别，再按回车。"

    page.reload()
    assert page.input_value("[name=description]") == "想说两句"
    page.select_option("[name=category]", "other")
    page.locator("[name=description]").press("Control+Enter")
    first_row(page, "XQ-2026-0001")
    page.reload()
    assert page.input_value("[name=description]") == ""
    with open_world(tmp_path) as world, world.database.reading() as unit:
        assert unit.ledger.last_sequence(2026) == 1


@pytest.mark.timeout(600)
def test_pile_and_a_slip_sent_back_outlive_the_page(page: Page, hall: tuple[Served, str]) -> None:
    server, _token = hall
    page.select_option("[name=channel]", "phone")
    page.fill("[name=grid]", "2网格")
    page.fill("[name=description]", "垃圾桶味道大")
    page.fill("[name=building]", "9" * 200)
    page.select_option("[name=category]", "other")
    page.locator("[name=building]").evaluate(
        "field => { field.removeAttribute('maxlength'); field.value = '9'.repeat(200); }"
    )
    page.locator("[name=description]").press("Control+Enter")
    page.locator("#typed .wrong").wait_for()
    page.goto(f"{server.origin}/ledger")
    page.goto(f"{server.origin}/ledger/slips")
    assert [page.input_value(f"[name={name}]") for name in ("channel", "grid")] == ["phone", "2网格"]
    page.locator("#typed button", has_text="拿回来改").press("Enter")
    assert page.input_value("[name=description]") == "垃圾桶味道大"


@pytest.mark.timeout(600)
def test_last_slip_is_taken_back_by_a_key_that_says_what_it_waits_for(page: Page) -> None:
    page.keyboard.press("F9")
    assert page.locator("#state").inner_text() == "没有可以撤回的。"
    type_slip(page, 1)
    first_row(page, "XQ-2026-0001")
    page.keyboard.press("F9")
    assert page.locator("#state").inner_text() == "按回车，撤回上一张；按 Esc，回去接着录。"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "description"


def test_enter_in_an_empty_slip_asks_and_leads_nowhere(page: Page) -> None:
    """Pressed twice on the slip before: the next one is not typed one field further on."""
    type_slip(page, 1)
    page.keyboard.press("Enter")
    assert page.locator("#question").inner_text() == "请写清楚是什么事、在哪里。"
    assert page.evaluate("document.activeElement.name") == "description"

    page.keyboard.insert_text("门禁坏了")
    assert page.locator("#question").inner_text() == ""
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "building"

"""Every form of the ledger, unfolded and walked through by Tab: steps of a demand, filters, saved views, the import."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.keyboard.checking import check
from tests.e2e.keyboard.hands import Hands
from tests.e2e.keyboard.house import House

pytestmark = pytest.mark.e2e

PHONE, DESK = {"width": 360, "height": 640}, {"width": 1280, "height": 720}
DEMANDS = ("question", "danger", "listed", "reported", "private", "third round", "done", "followed")
"""Each with other forms; `test_keyboard_steps` takes every step there is."""
TABLE = "编号,标题,内容,时间\n24,墙皮掉了,三处,9月5日\n25,井盖翘了,\"1、东头\n2、西头\",2026-09-06\n"
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


def unfolded(hands: Hands, path: str, size: dict[str, int] = DESK) -> None:
    hands.page.set_viewport_size({"width": size["width"], "height": size["height"]})
    hands.open(path)
    hands.page.evaluate(UNFOLD)


@pytest.mark.parametrize("demand", DEMANDS)
def test_every_form_of_a_demand_is_walked(hands: Hands, house: House, demand: str) -> None:
    unfolded(hands, f"/ledger/{house.demands[demand]}")
    assert hands.page.locator("aside form").count() > 0
    check(hands)


def test_likely_twins_are_offered_to_the_keyboard(hands: Hands) -> None:
    hands.open("/ledger?tab=pending&text=石凳")
    number = hands.page.locator(".ledger td.num").first.inner_text()
    unfolded(hands, f"/ledger/{number}")
    assert hands.page.locator(".similar a").count() == 1
    check(hands)


@pytest.mark.parametrize(("view", "size"), [("", DESK), ("", PHONE), ("&view=board", PHONE)])
def test_filters_and_saved_views_are_walked(hands: Hands, size: dict[str, int], view: str) -> None:
    unfolded(hands, "/ledger?tab=all&category=infrastructure")
    hands.fill("名字", f"基建{size['width']}{view[-5:]}")
    hands.send("存起来")
    unfolded(hands, f"/ledger?tab=follow_up{view}", size)
    assert hands.page.locator(".tabs .own").count() > 0
    check(hands)


def test_list_that_is_shown_stands_in_the_row_of_tabs(hands: Hands) -> None:
    unfolded(hands, "/ledger?tab=all", PHONE)
    row, shown = (hands.page.locator(place).bounding_box() for place in (".tabs", ".tabs [aria-current]"))
    assert row is not None and shown is not None
    assert row["height"] < 80  # One row, not five.
    assert row["x"] <= shown["x"] and shown["x"] + shown["width"] <= row["x"] + row["width"]


def test_steps_of_an_import_are_walked(hands: Hands, tmp_path: Path) -> None:
    table = tmp_path / "旧表.csv"
    table.write_text(TABLE, "utf-8")
    unfolded(hands, "/ledger/import", PHONE)
    check(hands)
    hands.page.set_input_files("input[type=file]", table)
    hands.send("下一步：看各列")
    check(hands)
    hands.begin()
    hands.send("下一步：逐行核对")
    assert "这张表没有类别这一栏" in hands.text()
    hands.page.evaluate(UNFOLD)
    check(hands)
    hands.begin()
    hands.send("放弃这份表")


@pytest.mark.parametrize("page", ["/", "/ledger/slips", "/ledger/drafts", "/ledger/new", "/visits", "/resources"])
def test_everyday_pages_are_walked_unfolded_on_a_phone(hands: Hands, page: str) -> None:
    unfolded(hands, page, PHONE)
    check(hands)


def test_triage_is_walked_unfolded_on_a_phone(hands: Hands, house: House) -> None:
    unfolded(hands, f"/sessions/{house.session}/triage", PHONE)
    check(hands)


def test_focus_that_something_covers_is_seen(hands: Hands) -> None:
    unfolded(hands, "/resources")
    hands.page.evaluate("""() => {
      const lid = document.createElement('div');
      lid.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: #fff';
      document.body.append(lid);
    }""")
    assert not any(stop.clear for stop in hands.walk())

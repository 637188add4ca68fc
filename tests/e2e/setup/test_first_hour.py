"""A clerk with a new box: the browser on it goes through all eight steps with the office's own roll, keys included."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.people.powers import Role
from facilitator.paths import CHECKOUT
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from tests.e2e.axe.judge import GRAVE, faults
from tests.factories.served import Served, prepared, served

ROLL = CHECKOUT / "tests/scenarios/花名册-3号院.xlsx"
PASSWORD = "梧桐 灯笼 三轮车"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("new-box")
    with prepared(folder) as world:
        world.door.do(SYSTEM, AddStaff("管理员", (Role.ADMINISTRATOR,)))
    with served(folder, "0.0.0.0") as running:  # noqa: S104 - a box that phones reach
        yield running


@pytest.fixture(scope="module")
def page(chromium: Browser, server: Served) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1024, "height": 768})
    opened = context.new_page()
    opened.set_default_timeout(40_000)
    yield opened
    context.close()


STEPS = ("place", "office", "grids", "roll", "network", "print", "backup", "practice")


def test_new_box_is_set_up_from_its_own_screen(page: Page, server: Served) -> None:
    page.goto(server.origin)
    expect(page).to_have_url(f"{server.origin}/setup")
    expect(page.locator("button:focus")).to_have_count(1)
    page.keyboard.press("Enter")  # The one button has the focus.

    page.get_by_label("社区名称").fill("柳荫社区")
    page.get_by_label("街道（乡镇）").fill("青石街道")
    page.keyboard.press("Enter")
    page.get_by_label("您的姓名或岗位").fill("周敏")
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_label("再输一遍密码").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("网格或小区，一行一个").fill("一网格\n二网格")
    page.get_by_role("button", name="保存，下一步").click()

    page.get_by_label("名册文件").set_input_files(ROLL)
    page.get_by_role("button", name="下一步：看每一行").click()
    expect(page.get_by_text("楼栋 → 楼栋")).to_be_visible()
    page.get_by_role("button", name="写入名册：新增 160 条").click()
    expect(page.get_by_text("名册已写入：新增 160 条")).to_be_visible()


def test_network_is_tried_with_a_phone_and_seen_at_once(page: Page, server: Served) -> None:
    page.get_by_label("无线网的名字").fill("院坝议事")
    page.get_by_label("无线网的密码").fill("jianhaodeshu")
    page.get_by_role("button", name="保存，画二维码").click()
    expect(page.locator(".codes figure")).to_have_count(2)
    expect(page.get_by_text("正在等您的手机…")).to_be_visible()

    scanned = page.get_attribute("#scanned", "data-scan")
    requests.get(f"{server.origin}{scanned}", headers={"User-Agent": "Android 14 MicroMessenger/8.0.66"}, timeout=40)

    expect(page.get_by_text("安卓手机（微信）扫到了，这部手机能连上。")).to_be_visible()
    page.get_by_role("button", name="下一步", exact=True).click()


def test_test_page_and_backup_are_made(page: Page, server: Served, tmp_path: Path) -> None:
    address = page.get_by_role("link", name="打开测试页（PDF）").get_attribute("href")
    answer = page.request.get(f"{server.origin}{address}")
    assert answer.body()[:5] == b"%PDF-"
    page.get_by_role("button", name="都对，下一步").click()

    page.get_by_label("别的文件夹，写在下面").check()
    page.get_by_label("别的文件夹", exact=True).fill(str(tmp_path))
    page.get_by_role("button", name="现在备份，下一步").click()

    expect(page.get_by_text("已经备份并核对")).to_be_visible(timeout=180_000)
    assert [path.name.endswith(".tar.gz") for path in tmp_path.iterdir()] == [True]


def test_what_was_passed_waits_on_today_until_it_is_over(page: Page, server: Served) -> None:
    page.goto(server.origin)
    expect(page.get_by_text("第一次设置还差 1 步。")).to_be_visible()
    page.get_by_role("link", name="接着设置").click()
    page.get_by_role("link", name=re.compile("接着做：练一遍")).click()
    page.get_by_role("button", name="先跳过").click()
    page.get_by_role("button", name="到此为止，开始使用").click()

    expect(page.get_by_text("设置好了")).to_be_visible()
    expect(page.get_by_text("第一次设置还差")).to_have_count(0)
    expect(page.get_by_role("link", name="柳荫社区")).to_be_visible()


def test_set_up_is_gone_for_everybody_else(server: Served) -> None:
    answer = requests.get(f"{server.origin}/setup", timeout=40)

    assert answer.url.startswith(f"{server.origin}/login")


def test_template_of_the_roll_is_a_workbook(page: Page, server: Served, tmp_path: Path) -> None:
    answer = page.request.get(f"{server.origin}/setup/roll/template.xlsx")
    (tmp_path / "template.xlsx").write_bytes(answer.body())

    assert "xl/workbook.xml" in zipfile.ZipFile(tmp_path / "template.xlsx").namelist()


def test_steps_are_read_by_everybody(page: Page, server: Served) -> None:
    """axe, at the width of a phone too."""
    found = []
    for width in (360, 1024):
        page.set_viewport_size({"width": width, "height": 768})
        for path in ("/setup", *(f"/setup/{step}" for step in STEPS), "/account/colleagues"):
            page.goto(f"{server.origin}{path}")
            found += [f"{path} {width}: {fault}" for fault in faults(page, GRAVE)]
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            found += [f"{path} {width}: {wide} px too wide"] if wide > 0 else []

    assert found == []

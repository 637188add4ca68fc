"""Out of the ledger, through a spreadsheet program, and back, on the page: what nobody touched asks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import make_council
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e

TITLES = ("路灯不亮", "电梯困人", "门禁坏了")


@pytest.fixture
def page(chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    with prepared(tmp_path) as world:
        council = make_council(world, 1, 1)
        for title in TITLES:
            council.do(RegisterDemand(title, "", Category.OTHER, Channel.PHONE), council.clerk)
        token = world.log_in(council.clerk)
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin, accept_downloads=True)
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        yield context.new_page()
        context.close()


def exported(page: Page, button: str, path: Path) -> Path:
    page.goto("/ledger/import")
    with page.expect_download() as coming:
        page.get_by_role("button", name=button).click()
    coming.value.save_as(path)
    return path


def brought_back(page: Page, path: Path) -> str:
    page.goto("/ledger/import")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="下一步：看各列").click()
    page.get_by_role("button", name="下一步：逐行核对").click()
    page.locator(".write").wait_for()
    return page.locator("main").inner_text()


def test_export_comes_back_as_it_went_and_then_with_one_change(page: Page, tmp_path: Path) -> None:
    book = exported(page, "导出台账（XLSX）", tmp_path / "台账.xlsx")
    for path in (book, exported(page, "只要台账（CSV）", tmp_path / "台账.csv")):
        told = brought_back(page, path)
        assert "没有变化 3" in told and "要您定的" not in told
        page.get_by_role("button", name="和台账一样，不用写：收起这份表").click()
        page.get_by_text("已导入：新登记 0 件，改动 0 件，没有变化 3 件。").wait_for()

    opened = load_workbook(book)
    sheet = opened["台账"]
    headings = {str(cell.value): int(cell.column) for cell in sheet[1]}
    sheet.cell(3, headings["地点"]).value = "2栋东门"
    opened.save(book)
    assert "地点 “” → “2栋东门”" in brought_back(page, book)
    page.get_by_role("button", name="写入台账").click()
    page.get_by_text("已导入：新登记 0 件，改动 1 件，没有变化 2 件。").wait_for()

"""The way there and back on the page: the file that the page gives out comes back as the command line takes it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from flask import Flask
from openpyxl import Workbook, load_workbook

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.context import Actor
from facilitator.services.demands.register import RegisterDemand
from facilitator.web.spreadsheets.working import EXTENSION, Works
from tests.factories.council import Council
from tests.web.browser import Browser, words
from tests.web.spreadsheets.test_pages import brought, columns

As = Callable[[Actor], Browser]
Edit = Callable[[Any], None]


@pytest.fixture
def browser(app: Flask, council: Council, as_: As) -> Browser:
    app.extensions[EXTENSION] = Works(patience=60)
    council.do(
        RegisterDemand(
            "路灯不亮",
            "三盏不亮",
            Category.INFRASTRUCTURE,
            Channel.YARD_MEETING,
            reporter_name="张三",
            contact="13812345678",
            building="3栋",
            happened_on=date(2026, 9, 5),
            external_ref="24",
        ),
        council.clerk,
    )
    for title in ("电梯困人", "门禁坏了"):
        council.do(RegisterDemand(title, "", Category.OTHER, Channel.PHONE), council.clerk)
    return as_(council.clerk)


def edited(content: bytes, edit: Edit) -> bytes:
    """As a spreadsheet program does it: open, type, save."""
    book, file = load_workbook(io.BytesIO(content)), io.BytesIO()
    edit(book)
    book.save(file)
    return file.getvalue()


def rows_of(browser: Browser, name: str, content: bytes) -> str:
    """What the third step says of a file whose columns nobody touched."""
    kept = brought(browser, name, content)
    assert columns(browser, kept).location == f"{kept}/rows"
    answer = browser.get(f"{kept}/rows")
    assert answer.status_code == 200
    return words(answer)


def only_the_ledger(book: Workbook) -> None:
    for name in ("问题清单", "季度统计", "说明"):
        del book[name]


def without_the_hidden_column(book: Workbook) -> None:
    sheet = book["台账"]
    sheet.delete_cols(sheet.max_column)


@pytest.mark.parametrize("edit", [lambda _book: None, only_the_ledger])
def test_workbook_that_nobody_touched_changes_nothing(browser: Browser, edit: Edit) -> None:
    page = rows_of(browser, "台账.xlsx", edited(browser.get("/ledger/export.xlsx").data, edit))

    assert "没有变化 3" in page and "和台账一样，不用写：收起这份表" in page
    assert "问题没有回答" not in page and "是隐藏的" not in page


def test_csv_that_nobody_touched_changes_nothing(browser: Browser) -> None:
    page = rows_of(browser, "台账.csv", browser.get("/ledger/export.csv").data)

    assert "没有变化 3" in page and "和台账一样，不用写：收起这份表" in page and "问题没有回答" not in page


def test_one_changed_cell_comes_back_as_that(browser: Browser) -> None:
    def change(book: Workbook) -> None:
        sheet = book["台账"]
        headings = {str(cell.value): int(cell.column) for cell in sheet[1]}
        sheet.cell(2, headings["联系电话"]).value = "13900001234"

    page = rows_of(browser, "台账.xlsx", edited(browser.get("/ledger/export.xlsx").data, change))

    assert "有改动 1" in page and "没有变化 2" in page
    assert "联系电话 “13812345678” → “13900001234”" in page


def test_columns_of_our_own_are_offered_and_guessed(browser: Browser) -> None:
    kept = brought(browser, "台账.xlsx", browser.get("/ledger/export.xlsx").data)
    page = browser.get(f"{kept}/columns")

    assert '<option value="number" selected>台账编号</option>' in page.text
    assert '<option value="demand" selected>系统编号</option>' in page.text
    assert "工作表“台账”" in words(page)


def test_other_columns_stay_as_they_were_guessed_when_one_is_changed(browser: Browser) -> None:
    kept = brought(browser, "台账.xlsx", browser.get("/ledger/export.xlsx").data)
    guessed = columns(browser, kept, **{"column 37": "skip"})
    assert guessed.location == f"{kept}/rows"

    assert "没有变化 3" in words(browser.get(f"{kept}/rows"))


def test_our_file_with_two_ledgers_asks_which_one(browser: Browser) -> None:
    content = edited(browser.get("/ledger/export.xlsx").data, lambda book: book.copy_worksheet(book["台账"]))
    kept = brought(browser, "台账.xlsx", content)

    assert browser.get(f"{kept}/rows").location == f"{kept}/columns"
    page = words(browser.get(f"{kept}/columns"))
    assert "导入哪一张？" in page and "台账 Copy" in page and "问题清单" not in page
    assert "工作表“台账”" in words(browser.submit(f"{kept}/columns", sheet="台账"))
    columns(browser, kept)
    assert "没有变化 3" in words(browser.get(f"{kept}/rows"))


def test_our_list_of_issues_is_no_second_ledger_where_the_hidden_column_was_deleted(browser: Browser) -> None:
    content = edited(browser.get("/ledger/export.xlsx").data, without_the_hidden_column)

    assert "工作表“台账”" in words(browser.get(f"{brought(browser, '台账.xlsx', content)}/columns"))

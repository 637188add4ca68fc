"""街道报送 on its page, and one month's figures that agree wherever they are read."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from openpyxl import load_workbook

from facilitator.domain.papers.kinds import PaperKind
from facilitator.pdf.papers import print_paper
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperContent
from facilitator.services.street.read import Monthly
from tests.factories.council import Council
from tests.pdf.reading import text_of
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def large_matter(council: Council) -> None:
    council.open_demand()
    council.world.door.writer.submit(
        lambda unit: unit.ledger.change(council.demand, matter="major", state="reported_up", department="街道城管科")
    )


def test_unsent_is_sent_and_its_receipt_recorded(as_: As, council: Council) -> None:
    large_matter(council)
    clerk = as_(council.clerk)
    assert "未报送 1 上报单 XQ-2026-0001" in words(clerk.get("/street"))

    clerk.submit("/street", "/street", kind="report_up", subject=council.demand, to_whom="街道", sent_on="2026-11-25")
    page = clerk.get("/street")
    assert "未报送 0" in words(page)
    address = re.findall(r"/street/\w+/receipt", page.text)[0]

    refused = clerk.submit("/street", address, receipt="", on="2026-11-25")
    assert (refused.status_code, "请写明谁签收的" in words(refused)) == (422, True)
    clerk.submit("/street", address, receipt="王科长", on="2026-11-25")
    assert "王科长 11-25" in words(clerk.get("/street"))


def test_others_read_and_do_not_record(as_: As, council: Council) -> None:
    large_matter(council)
    supervisor = as_(council.scrutineer)

    assert "未报送 1" in words(supervisor.get("/street"))
    assert "登记报送" not in words(supervisor.get("/street"))
    assert supervisor.submit("/street", "/street", kind="monthly", subject="2026-11").status_code == 403


def test_page_paper_and_table_file_say_the_same(as_: As, council: Council) -> None:
    large_matter(council)
    council.open_demand()
    clerk = as_(council.clerk)
    report = council.ask(Monthly("2026-11"), council.clerk)
    cells = [cell for row in report.rows for cell in row.cells]

    page = clerk.get("/street/monthly?month=2026-11")
    on_page = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", page.text)]
    sheet = load_workbook(io.BytesIO(clerk.get("/street/monthly.xlsx?month=2026-11").data)).active
    in_file = [cell for row in sheet.iter_rows(5, 4 + len(report.rows), values_only=True) for cell in row]
    paper = council.do(OrderPaper(PaperKind.MONTHLY, "2026-11"), council.clerk).paper
    printed = text_of(print_paper(council.ask(PaperContent(paper), SYSTEM)))

    assert on_page == in_file == cells
    assert "".join(cells) in printed
    sentence = report.waiting[0].sentence
    assert [sentence in words(page), re.sub(r"\s", "", sentence) in printed] == [True, True]
    assert sheet.cell(7 + len(report.rows), 1).value == sentence


def test_table_file_holds_texts_only(as_: As, council: Council) -> None:
    large_matter(council)
    council.world.door.writer.submit(lambda unit: unit.ledger.change(council.demand, title="=1+1"))

    book = load_workbook(io.BytesIO(as_(council.clerk).get("/street/monthly.xlsx?month=2026-11").data))

    assert {cell.data_type for row in book.active.iter_rows() for cell in row if cell.value is not None} == {"s"}


def test_month_that_is_none_is_said(as_: As, council: Council) -> None:
    answer = as_(council.clerk).get("/street/monthly?month=2026-13")

    assert "月份请写成 2026-11 这样。" in words(answer)


def test_month_at_the_end_of_the_calendar_is_refused_with_a_sentence(as_: As, council: Council) -> None:
    answer = as_(council.clerk).get("/street/monthly?month=9999-12")

    assert (answer.status_code, "月份请写 2000-01 到 2027-12 之间的。" in words(answer)) == (409, True)

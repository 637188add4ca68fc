"""Ordering a paper on a page, waiting for it, and its bytes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.domain.papers.kinds import PaperKind
from facilitator.jobs.run import KINDS
from facilitator.jobs.tools import Tools
from facilitator.services.context import Actor
from facilitator.services.papers.order import OrderPaper
from tests.factories.council import Council
from tests.factories.world import PaperRenderer
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def test_slips_are_ordered_waited_for_and_opened(as_: As, council: Council) -> None:
    clerk, tools = as_(council.clerk), Tools(council.world.door, council.world.files, PaperRenderer())

    sent = clerk.submit("/papers", "/papers", paper="slip", count="3")
    page = clerk.get(sent.location)
    assert (sent.status_code, 'http-equiv="refresh"' in page.text) == (303, True)
    assert clerk.get(f"{sent.location}.pdf").status_code == 409

    KINDS["print_paper"](sent.location.rsplit("/", 1)[1], tools)

    page, pdf = clerk.get(sent.location), clerk.get(f"{sent.location}.pdf")
    assert "2026-YB-0003" in words(page)
    assert 'http-equiv="refresh"' not in page.text
    assert (pdf.status_code, pdf.mimetype, pdf.headers["Cache-Control"]) == (200, "application/pdf", "no-store")


@pytest.mark.parametrize("sent", ["201", "0"])
def test_impossible_count_is_said_beside_the_field(as_: As, council: Council, sent: str) -> None:
    answer = as_(council.clerk).submit("/papers", "/papers", paper="slip", count=sent)

    assert (answer.status_code, "一次印 1 到 200 张。" in words(answer)) == (422, True)


def test_refusal_of_a_button_is_told_where_the_button_stands(as_: As, council: Council) -> None:
    clerk = as_(council.clerk)

    sent = clerk.submit("/papers", "/papers", paper="todo", about=" ", back="/ledger/todo")

    assert (sent.status_code, sent.location) == (303, "/ledger/todo")
    assert "请写明是谁的待办清单。" in words(clerk.get("/ledger/todo"))


def test_paper_that_does_not_exist_is_no_fault(as_: As, council: Council) -> None:
    assert as_(council.clerk).submit("/papers", "/papers", paper="hologram").status_code == 409


def test_papers_are_for_those_who_keep_the_ledger(as_: As, council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper
    scrutineer = as_(council.scrutineer)

    answers = [scrutineer.get(path).status_code for path in ("/papers", f"/papers/{paper}", f"/papers/{paper}.pdf")]

    assert answers == [403, 403, 403]


def test_todo_page_lists_people_and_what_one_has_to_do(as_: As, council: Council) -> None:
    council.open_demand()
    clerk = as_(council.clerk)

    assert "社区居委会 1" in words(clerk.get("/ledger/todo"))
    page = words(clerk.get("/ledger/todo?who=社区居委会"))
    assert "3号院路灯三盏不亮" in page
    assert "12月31日（周四），还有 36 天" in page
    assert "打印待办清单" in page
    assert "现在没有要办的事" in words(clerk.get("/ledger/todo?who=物业"))


def test_papers_of_a_demand_are_ordered_on_its_page(as_: As, council: Council) -> None:
    council.open_demand()
    clerk = as_(council.clerk)
    page = clerk.get("/ledger/XQ-2026-0001")

    assert 'name="paper" value="order"' in page.text
    assert 'name="paper" value="report_up"' not in page.text
    sent = clerk.submit("/ledger/XQ-2026-0001", "/papers", paper="order", about="XQ-2026-0001")
    assert "交办单 XQ-2026-0001" in words(clerk.get(sent.location))
    assert 'name="paper"' not in as_(council.scrutineer).get("/ledger/XQ-2026-0001").text

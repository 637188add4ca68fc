"""公示栏问题清单 as a paper: cell by cell and figure by figure what the page says."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import Actor
from facilitator.services.papers.order import OrderPaper
from tests.factories.council import Council
from tests.factories.rows import numbered_demand
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
HALL = "http://192.168.1.10:8000"


@pytest.fixture
def ledger(council: Council) -> Council:
    late = {"deadline": date(2026, 11, 20), "responsible_party": "社区居委会、物业服务中心", "round": 2}
    minor = {"state": "opened", "matter": "minor"}
    rows = (
        numbered_demand(1, title="东门加灯", public_ok=True, words_seen=True, affected_households=40, **minor),
        numbered_demand(2, state="in_progress", matter="major", supporters=2, building="3栋", **late),
        numbered_demand(3, state="private_guided", matter="private", title="家里漏水", public_ok=True),
        numbered_demand(4, state="opened", matter="minor", opened_on=date(2025, 12, 30), deadline=date(2027, 1, 9)),
    )
    council.world.door.writer.submit(lambda unit: [unit.ledger.add(row) for row in rows])
    return council


def kept(council: Council, command: OrderPaper) -> dict[str, Any]:
    paper = council.do(command, council.clerk).paper
    with council.world.database.reading() as unit:
        content: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return content


def told(cell: str) -> str:
    return squeezed(html.unescape(re.sub("<[^>]+>", "", cell)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_paper_says_the_rows_of_the_page(ledger: Council, stranger: Browser) -> None:
    rows = re.findall(r"<tr>(.*?)</tr>", stranger.get("/public?page=0").text, re.DOTALL)
    shown = [[told(cell) for cell in re.findall("<td.*?</td>", row)] for row in rows]

    (group,) = kept(ledger, OrderPaper(PaperKind.BOARD))["groups"]

    assert [[squeezed(cell) for cell in line] for line in group["lines"]] == [row for row in shown if len(row) == 7]
    assert len(group["lines"]) == 3


def test_paper_says_the_figures_of_the_page(ledger: Council, stranger: Browser) -> None:
    page, lead = told(stranger.get("/public").text), kept(ledger, OrderPaper(PaperKind.BOARD))["lead"]

    assert squeezed(lead) in page
    assert "过了日子还没办好 1 件" in lead


def test_paper_of_an_empty_board_says_so(council: Council) -> None:
    content = kept(council, OrderPaper(PaperKind.BOARD))

    assert (content["groups"], content["empty"], content["sheet"]) == ([], "现在没有公示的事。", "a3_wide")


def test_paper_leads_phones_to_the_board(ledger: Council) -> None:
    assert kept(ledger, OrderPaper(PaperKind.BOARD, address=HALL))["code"]["address"] == f"{HALL}/public"
    assert kept(ledger, OrderPaper(PaperKind.BOARD))["code"] is None


def test_button_is_for_those_who_keep_the_ledger(ledger: Council, as_: As, stranger: Browser) -> None:
    clerk = as_(ledger.clerk)
    sent = clerk.submit("/public", "/papers", paper="board")

    assert "公示栏问题清单" in words(clerk.get(sent.location))
    assert 'name="paper"' not in stranger.get("/public").text
    assert re.findall(r'data-print href="([^"]+)"', stranger.get("/public").text) == ["#list"]
    with pytest.raises(Forbidden):
        ledger.do(OrderPaper(PaperKind.BOARD), ledger.scrutineer)

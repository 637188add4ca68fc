"""公示栏问题清单 on A3: every matter with the code that leads to its story and to 又坏了、没办好."""

from __future__ import annotations

from typing import Any

from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.papers.order import OrderPaper
from tests.factories.council import Council
from tests.factories.demands import opened

ADDRESS = "http://192.168.1.10:8123"


def content(council: Council, address: str) -> dict[str, Any]:
    paper = council.do(OrderPaper(PaperKind.BOARD, address=address), council.clerk).paper
    with council.world.database.reading() as unit:
        kept: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return kept


def test_every_matter_has_a_code_to_its_own_page(council: Council) -> None:
    opened(council)

    board = content(council, ADDRESS)

    assert board["columns"][-1] == {"label": "扫一扫", "room": "scan"}
    assert [line[-1] for line in board["groups"][0]["lines"]] == [f"{ADDRESS}/public/XQ-2026-0001"]
    assert board["code"]["address"] == f"{ADDRESS}/public"


def test_board_without_an_address_has_no_column_to_scan(council: Council) -> None:
    opened(council)

    board = content(council, "")

    assert [column["label"] for column in board["columns"]][-1] == "哪天前办好"
    assert (board["code"], board["notes"]) == (None, ["不写姓名、电话和门牌。"])

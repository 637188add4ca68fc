"""The ledger as a board."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.demands import board
from facilitator.services.demands.board import DemandBoard, LedgerBoard
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council


def laid_out(found: LedgerBoard) -> dict[str, list[str]]:
    return {column.phase.value: [line.number for line in column.lines] for column in found.columns}


@pytest.fixture
def filled(council: Council) -> Council:
    """One opened, one waiting for the committees, two just registered."""
    council.open_demand()
    for title in ("路灯", "电梯", "门禁"):
        council.do(RegisterDemand(title, "", Category.OTHER, Channel.PHONE), council.clerk)
    council.do(QueueDemand("XQ-2026-0002"), council.clerk)
    return council


def test_board_lays_the_list_out_by_the_order_it_stands_in(filled: Council) -> None:
    found = filled.ask(DemandBoard())

    assert laid_out(found) == {"place": ["XQ-2026-0004", "XQ-2026-0003"], "open": ["XQ-2026-0002", "XQ-2026-0001"]}
    assert (found.total, found.more) == (4, False)


def test_board_asks_as_the_list_does(filled: Council) -> None:
    assert laid_out(filled.ask(DemandBoard(tab="listed"))) == {"open": ["XQ-2026-0001"]}
    assert laid_out(filled.ask(DemandBoard(text="dianti"))) == {"place": ["XQ-2026-0003"]}
    assert laid_out(filled.ask(DemandBoard(phase="place", sort="number"))) == {
        "place": ["XQ-2026-0003", "XQ-2026-0004"]
    }
    assert filled.ask(DemandBoard(state="asleep")).ignored == ("state",)


def test_column_shows_the_first_cards_and_counts_all(filled: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "CARDS", 1)

    place = filled.ask(DemandBoard()).columns[0]

    assert ([line.number for line in place.lines], place.total) == (["XQ-2026-0004"], 2)


def test_board_of_too_many_says_so(filled: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "MOST_PLACED", 3)

    found = filled.ask(DemandBoard())

    assert (found.total, found.more) == (3, True)
    assert laid_out(found) == {"place": ["XQ-2026-0004", "XQ-2026-0003"], "open": ["XQ-2026-0002"]}

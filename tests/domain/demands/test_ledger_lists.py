"""The daily lists and their orders."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.ledger_lists import LIST_NAMES, DailyList, Order, is_daily, order_of


@pytest.mark.parametrize(
    ("asked", "tab", "order"),
    [
        ("", "", (Order.NUMBER, True)),
        ("", "opened", (Order.NUMBER, True)),
        ("", "overdue", (Order.DEADLINE, False)),
        ("-deadline", "overdue", (Order.DEADLINE, True)),
        ("supporters", "listed", (Order.SUPPORTERS, False)),
    ],
)
def test_order_is_the_one_asked_for_or_the_lists_own(asked: str, tab: str, order: tuple[Order, bool]) -> None:
    assert order_of(asked, tab) == order


def test_every_list_has_a_name_and_no_state_is_one() -> None:
    assert set(LIST_NAMES) == set(DailyList)
    assert is_daily("mine") and not is_daily("opened")


@pytest.mark.parametrize("asked", ["height", "--number", "-"])
def test_order_that_is_none_is_the_list_s_own(asked: str) -> None:
    assert order_of(asked, "listed") == (Order.NUMBER, True)
    assert order_of(asked, "overdue") == (Order.DEADLINE, False)

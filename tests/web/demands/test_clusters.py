"""几户反映同一件私事: the page, and the press that sends one back to 待审定."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands.detail import DemandDetail
from tests.factories.council import Council
from tests.services.demands.test_clusters import told
from tests.web.browser import Browser, words


@pytest.fixture
def households(council: Council) -> list[str]:
    return [told(council, number) for number in range(1, 6)]


def test_page_names_what_they_share(
    council: Council, households: list[str], as_: Callable[[Actor], Browser]
) -> None:
    assert "5 户都说“厨房水管漏水”" in words(as_(council.secretary).get("/ledger/clusters"))


def test_change_sends_a_demand_back_to_be_sorted_anew(
    council: Council, households: list[str], as_: Callable[[Actor], Browser]
) -> None:
    browser = as_(council.secretary)

    answer = browser.submit("/ledger/clusters", "/ledger/clusters/XQ-2026-0001", reason="成了大家的事")

    assert answer.status_code == 303
    assert council.ask(DemandDetail(households[0]), council.clerk).state == "pending_triage"


def test_change_without_a_reason_changes_nothing(
    council: Council, households: list[str], as_: Callable[[Actor], Browser]
) -> None:
    answer = as_(council.secretary).submit("/ledger/clusters", "/ledger/clusters/XQ-2026-0001", reason="")

    assert answer.status_code == 422
    assert council.ask(DemandDetail(households[0]), council.clerk).state == "opened"

"""Every page of the ledger walked through by Tab alone, and judged by axe: nothing that shuts somebody out."""

from __future__ import annotations

import pytest

from tests.e2e.axe.judge import GRAVE, faults
from tests.e2e.keyboard.checking import check
from tests.e2e.keyboard.hands import Hands
from tests.e2e.keyboard.house import House

pytestmark = pytest.mark.e2e

STAFF_PAGES = {
    "today": "/",
    "ledger": "/ledger?tab=all",
    "board": "/ledger?tab=all&view=board",
    "demand": "/ledger/{with photos}",
    "demand to sort": "/ledger/{listed}",
    "demand at work": "/ledger/{third round}",
    "new": "/ledger/new",
    "drafts": "/ledger/drafts",
    "many drafts": "/ledger/drafts/many",
    "slips": "/ledger/slips",
    "codes": "/ledger/qr",
    "paste": "/ledger/paste",
    "import": "/ledger/import",
    "bulk": "/ledger/open",
    "clusters": "/ledger/clusters",
    "todo": "/ledger/todo",
    "plan": "/ledger/plan",
    "triage": "/sessions/{session}/triage",
    "visits": "/visits",
    "visited": "/visits/{visited}",
    "resources": "/resources",
    "street": "/street",
    "monthly": "/street/monthly",
    "papers": "/papers",
}
RESIDENTS_PAGES = {
    "board": "/public",
    "story": "/public/{with photos}",
    "again": "/public/{with photos}/again",
    "plan": "/public/plan",
    "slip": "/n",
    "ask": "/my",
    "mine": "/my/{stub}",
}


def address(house: House, path: str) -> str:
    return path.format(**house.demands, session=house.session, visited=house.visited, stub=house.stub)


@pytest.mark.parametrize("page", STAFF_PAGES)
def test_page_of_the_staff_is_walked_by_keys(hands: Hands, house: House, page: str) -> None:
    hands.open(address(house, STAFF_PAGES[page]))
    check(hands)


@pytest.mark.parametrize("page", RESIDENTS_PAGES)
def test_page_of_residents_is_walked_by_keys(resident: Hands, house: House, page: str) -> None:
    resident.open(address(house, RESIDENTS_PAGES[page]))
    check(resident)


def test_cards_half_behind_the_edge_of_the_board_come_into_sight(hands: Hands) -> None:
    hands.page.set_viewport_size({"width": 1024, "height": 768})
    hands.open("/ledger?tab=all&view=board")
    assert [stop.name for stop in hands.walk() if not stop.clear] == []


def test_fault_that_shuts_somebody_out_is_seen(resident: Hands) -> None:
    resident.open("/my")
    resident.page.evaluate("document.querySelector('label').remove()")
    resident.page.evaluate("document.querySelector('#code').style.outline = 'none'")
    assert [fault.split(":")[0] for fault in faults(resident.page, GRAVE)] == ["label-title-only", "label"]
    assert [stop.name for stop in resident.walk() if not stop.outlined] == [""]

"""The papers that the page of a demand offers: what its last step needs first, the rest behind a fold."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.factories.demands import registered
from tests.factories.papering import well_travelled
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


def offered(browser: Browser, number: str) -> list[str]:
    page = browser.get(f"/ledger/{number}").text
    return [part.split('"')[0] for part in page.split('name="paper" value="')[1:]]


def test_registered_wish_has_its_acceptance_and_its_page(as_: As, council: Council) -> None:
    registered(council)
    assert offered(as_(council.clerk), "XQ-2026-0001") == ["ledger_page", "accepted"]


def test_papers_of_the_last_step_come_first(as_: As, council: Council) -> None:
    well_travelled(council)

    kinds = offered(as_(council.clerk), "XQ-2026-0001")

    assert kinds[:2] == ["order", "answer"]
    assert {"acceptance", "correction", "closed", "follow_up", "ledger_page"} <= set(kinds)
    assert "refused" not in kinds


def test_papers_are_offered_to_nobody_who_does_not_keep_the_ledger(as_: As, council: Council) -> None:
    registered(council)
    assert offered(as_(council.scrutineer), "XQ-2026-0001") == []

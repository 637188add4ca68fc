"""/funding/<plan>/accounts.xlsx: sent to who may see every line, refused to the others."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.factories.yard_books import YardBooks, make_yard
from tests.web.browser import Browser


@pytest.fixture
def yard(council: Council) -> YardBooks:
    made = make_yard(council, homes=12)
    made.published()
    return made


def test_accounts_are_a_workbook_to_save(yard: YardBooks, as_: Callable[[Actor], Browser]) -> None:
    yard.pay(100_05, unit=yard.homes[10])

    for actor in (yard.council.clerk, yard.council.secretary, yard.supervisor):
        answer = as_(actor).get(f"/funding/{yard.plan}/accounts.xlsx")
        book = load_workbook(io.BytesIO(answer.data))
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
        assert "attachment" in answer.headers["Content-Disposition"]
        assert [row[6].value for row in book["收款"].iter_rows(min_row=2)] == [100.05, 100.05]


def test_accounts_are_not_for_everybody(yard: YardBooks, as_: Callable[[Actor], Browser], stranger: Browser) -> None:
    address = f"/funding/{yard.plan}/accounts.xlsx"

    assert as_(yard.council.recorder).get(address).status_code == 403
    assert stranger.get(address).status_code == 303
    assert as_(yard.council.clerk).get("/funding/none/accounts.xlsx").status_code == 404

"""The notice board's money: counts of households, every figure a sum, nothing before the notice."""

from __future__ import annotations

import pytest

from tests.factories.council import make_council
from tests.factories.funding import Fund, make_fund
from tests.factories.world import World
from tests.web.browser import Browser, words


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


def test_board_tells_how_many_and_leads_to_the_plan(fund: Fund, stranger: Browser) -> None:
    fund.gap()
    board = stranger.get("/public").text
    assert f'href="/public/money/{fund.plan}"' in board
    shown = words(stranger.get(f"/public/money/{fund.plan}"))
    assert "每户 33.33—33.34 元，尾差一分按户号。" in shown
    assert "1 户未承诺、1 户未到账；政府补助 300.00 元还没到账；其中 300.00 元有文件" in shown
    assert "一共收到 233.34 元" in shown
    assert "自愿出资，投票通过也不欠钱，以本户签字为准。" in shown
    assert "1栋" not in shown


def test_spending_is_listed_with_its_sum(fund: Fund, stranger: Browser) -> None:
    fund.funded()
    fund.spend(550_00)
    shown = words(stranger.get(f"/public/money/{fund.plan}"))
    assert "某施工队 灯具 550.00" in shown
    assert "账上余额 50.00 元" in shown


def test_plan_that_is_no_notice_is_not_found(fund: Fund, stranger: Browser) -> None:
    fund.attached()
    assert stranger.get(f"/public/money/{fund.plan}").status_code == 404
    assert "一事一议的账" not in stranger.get("/public").text

"""The notice board's money: counts of households, every figure a sum, nothing before the notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from tests.factories.council import make_council
from tests.factories.flats import roof_on_the_board
from tests.factories.funding import Fund, make_fund
from tests.factories.world import World
from tests.web.browser import Browser, words

PERSONS = (3, 3, 1, 1, 2, 1)


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


def test_board_tells_how_many_and_leads_to_the_plan(fund: Fund, stranger: Browser) -> None:
    fund.gap()
    board = stranger.get("/public").text
    assert f'href="/public/money/{fund.plan}"' in board
    shown = words(stranger.get(f"/public/money/{fund.plan}"))
    assert "每户 33.33—33.34 元，尾差一分按户号。" in shown
    assert "1户未承诺、1户未到账；政府补助 300.00 元还没到账；其中 300.00 元有文件" in shown
    assert "一共收到 233.34 元" in shown
    assert "自愿出资，投票通过也不欠钱，以本户签字为准。" in shown
    assert "1栋" not in shown


def test_nobody_is_waited_for_once_the_books_are_closed(fund: Fund, stranger: Browser) -> None:
    fund.gap()
    fund.do(Rescope(fund.plan, 533_00, _decided(fund)))
    fund.spend(200_00)
    page = f"/public/money/{fund.plan}"
    assert "还没到的" in words(stranger.get(page))
    fund.do(Settle(fund.plan))

    for address in (page, "/public"):
        shown = words(stranger.get(address))
        assert "未到账" not in shown
        assert "政府补助答应的 300.00 元没有到账，不再等。" in shown
    assert "还没到的" not in words(stranger.get(page))


def test_board_says_why_a_plan_was_given_up(fund: Fund, stranger: Browser) -> None:
    fund.gap()
    fund.do(Abandon(fund.plan, "施工单位撤了"))
    for address in (f"/public/money/{fund.plan}", "/public"):
        assert "不办了：没交的不用再交，交了的退回。原因：施工单位撤了" in words(stranger.get(address))


def test_owners_read_what_their_accounts_give(fund: Fund, stranger: Browser) -> None:
    roof_on_the_board(fund)

    for address in (f"/public/money/{fund.plan}", "/public"):
        shown = words(stranger.get(address))
        assert "维修资金：8 户的账户各出 1,766.70 元到 2,844.81 元。" in shown
        assert "居民不用出钱" not in shown
    assert "政府补助 8,000.00 元、维修资金 18,400.00 元" in words(stranger.get(f"/public/money/{fund.plan}"))


def test_who_pays_half_is_in_no_range(fund: Fund, stranger: Browser) -> None:
    units = [replace(one, weight=weight) for one, weight in zip(fund.units(h6=Exemption.HALF), PERSONS, strict=True)]
    fund.draft(method=Method.PER_CAPITA, units=units)
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    shown = words(stranger.get(f"/public/money/{fund.plan}"))

    assert "各户从 19.05 元到 57.14 元，尾差一分按户号。" in shown
    assert "减半 1 户" in shown


def test_smaller_plan_does_not_say_that_the_first_one_was_even(fund: Fund, stranger: Browser) -> None:
    fund.draft(rounding=Rounding.CEIL_TO_YUAN)
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    fund.wait(15)
    fund.others()
    fund.pay(1, 34_00)
    fund.do(CloseCollecting(fund.plan))
    fund.do(Rescope(fund.plan, 434_00, _decided(fund)))

    shown = words(stranger.get(f"/public/money/{fund.plan}"))
    assert "原来表决的：每户 34 元，收整元。预算减了以后，不再多收。" in shown


def _decided(fund: Fund) -> str:
    fund.vote()
    return fund.council.session


def test_spending_is_listed_with_its_sum(fund: Fund, stranger: Browser) -> None:
    fund.funded()
    fund.spend(550_00)
    shown = words(stranger.get(f"/public/money/{fund.plan}"))
    assert "某施工队 灯具 550.00" in shown
    assert "账上余额 50.00 元" in shown


def test_every_column_has_its_sum_and_a_gap_its_column(fund: Fund, stranger: Browser) -> None:
    """The firm gives 40.00 beyond its own line, and another firm the rest of the gap."""
    fund.gap()
    fund.wait(1)
    fund.do(TopUp(fund.plan, FundSource.ENTERPRISE_DONATION, 40_00, "甲企业"))
    fund.do(TopUp(fund.plan, FundSource.ENTERPRISE_DONATION, 26_66, "乙企业"))
    shown = words(stranger.get(f"/public/money/{fund.plan}"))

    assert "合计 600.00 66.66 233.34" in shown
    assert "辖区企业捐助 甲企业 100.00 40.00 100.00" in shown
    assert "辖区企业捐助 乙企业 0.00 26.66 0.00" in shown


def test_plan_that_is_no_notice_is_not_found(fund: Fund, stranger: Browser) -> None:
    fund.attached()
    assert stranger.get(f"/public/money/{fund.plan}").status_code == 404
    assert "一事一议的账" not in stranger.get("/public").text


def test_english_board_says_in_english_who_has_not_paid(fund: Fund, stranger: Browser) -> None:
    fund.gap()
    shown = words(stranger.get(f"/public/money/{fund.plan}?lang=en"))

    assert "Not yet received: Government subsidy 300.00 yuan; 300.00 yuan of it has papers" in shown
    assert "Budget 600.00 yuan: Government subsidy 300.00 yuan" in shown

"""The accounts on the wall say what a household was asked for and how many carry less, never who."""

from __future__ import annotations

from facilitator.domain.funding.apportion import Exemption
from facilitator.domain.papers.money import MoneyNotice
from facilitator.services.context import SYSTEM, Context
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.account_statement import account_statement
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.rescope import Rescope
from tests.factories.funding import Fund


def statement(fund: Fund) -> MoneyNotice:
    world = fund.council.world
    plan = fund.council.ask(PlanDetail(fund.plan), fund.council.secretary)
    made: MoneyNotice = world.door.writer.submit(
        lambda unit: account_statement(plan, Context(SYSTEM, world.clock.now(), unit, "五角亭社区", world.door.ports))
    )
    return made


def test_standard_and_exemptions_stand_before_the_income(fund: Fund) -> None:
    fund.draft(units=fund.units(h1=Exemption.FULL, h2=Exemption.HALF))

    assert statement(fund).parts[0].before == (
        "名单上 6 户，居民自筹 200.00 元，按户分摊，算到分，尾差一分按户号。",
        "不减免的 4 户，每户 44.44—44.45 元。",
        "免交 1 户，减半 1 户；只公布户数，不公布是谁、为什么。",
    )


def test_smaller_plan_tells_the_shares_that_were_voted(fund: Fund) -> None:
    fund.collecting()
    fund.others()
    fund.pay(1)
    fund.do(CloseCollecting(fund.plan))
    fund.vote()
    fund.do(Rescope(fund.plan, 433_34, fund.council.session))

    first, second = statement(fund).parts[0].before
    assert first == "原来表决的：名单上 6 户，居民自筹 200.00 元，按户分摊，算到分，尾差一分按户号。"
    assert second == "不减免的 6 户，每户 33.33—33.34 元。"


def test_plan_that_was_given_up_asks_for_nothing(fund: Fund) -> None:
    fund.gap()
    fund.do(Abandon(fund.plan, "施工单位撤了"))

    assert statement(fund).parts[0].before == ()

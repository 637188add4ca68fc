"""The notice board tells sums, standards and spending; whatever could name a household is there to be seen leaking."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import pytest

from facilitator.domain.errors import NotFound
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.keep_surplus import KeepSurplus
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.public import PlanForAll, PublicFunding, PublicFundingPlan
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.surplus_told import KEPT
from facilitator.services.people.add_unit import AddUnit
from tests.factories.funding import Fund
from tests.factories.hearing import statements


def on_the_board(fund: Fund) -> PlanForAll:
    found: PlanForAll = fund.council.ask(PublicFundingPlan(fund.plan))
    return found


def test_nothing_is_public_before_the_first_day_of_the_notice(fund: Fund) -> None:
    fund.attached()
    assert fund.council.ask(PublicFunding()) == ()
    first = fund.today + timedelta(days=1)
    fund.do(PublishPlan(fund.plan, first, first + timedelta(days=20)))
    assert fund.council.ask(PublicFunding()) == ()
    with pytest.raises(NotFound):
        on_the_board(fund)
    fund.wait(1)
    assert [line.plan for line in fund.council.ask(PublicFunding())] == [fund.plan]


def test_a_gap_is_told_as_numbers_of_households(fund: Fund) -> None:
    fund.gap()
    shown = on_the_board(fund)
    assert (shown.not_pledged, shown.not_paid, shown.gap_fen) == (1, 1, 66_66)
    assert (shown.income_fen, shown.balance_fen) == (233_34, 233_34)


def test_spending_and_balance_are_those_of_the_books(fund: Fund) -> None:
    fund.funded()
    fund.spend(550_00, purpose="灯具和安装")
    shown = on_the_board(fund)
    assert [(line.payee, line.purpose, line.fen) for line in shown.spending] == [("某施工队", "灯具和安装", 550_00)]
    assert (shown.income_fen, shown.spent_fen, shown.balance_fen) == (600_00, 550_00, 50_00)


def test_no_door_and_no_name_of_the_roll_is_told_whoever_typed_it(fund: Fund) -> None:
    """Both stand in what staff typed, so that a board which forgot to hide them would be caught."""
    fund.council.do(AddUnit(UnitKind.HOUSEHOLD, "9栋901", "9栋", "901", holder_name="赵铁柱"), SYSTEM)
    fund.draft(title="1栋101门口和赵铁柱家路灯")
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=20)))
    fund.wait(21)
    for place in range(1, 7):
        fund.pay(place)
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    fund.give(FundSource.ENTERPRISE_DONATION, 100_00)
    fund.do(CloseCollecting(fund.plan))
    fund.spend(10_00, payee="赵铁柱", purpose="9栋901门前挖沟")
    told, kept = str(asdict(on_the_board(fund))), str(asdict(fund.detail()))
    leaks = ("1栋101", "9栋901", "赵铁柱", *fund.homes)
    assert [word for word in leaks if word not in kept] == []
    assert [word for word in leaks if word in told] == []


def test_surplus_that_a_vote_kept_is_told_as_kept(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    assert on_the_board(fund).kept == ""
    fund.do(KeepSurplus(fund.plan, fund.vote()))
    assert (on_the_board(fund).kept, on_the_board(fund).balance_fen) == (KEPT, 60_00)


def test_who_gave_a_word_and_has_not_paid_is_told_by_name(fund: Fund) -> None:
    fund.collecting()
    assert on_the_board(fund).awaited == ""
    fund.do(Pledge(fund.plan, 300_00, fund.today, source=FundSource.GOV_SUBSIDY))
    fund.give(FundSource.ENTERPRISE_DONATION, 40_00)
    fund.do(CloseCollecting(fund.plan))
    assert on_the_board(fund).awaited == (
        "政府补助 300.00 元、甲企业 60.00 元还没到账；其中 300.00 元有文件或补缺口时答应，算在落实里。"
    )


def test_plan_that_was_given_up_has_no_gap(fund: Fund) -> None:
    fund.gap()
    fund.do(Abandon(fund.plan))
    assert (on_the_board(fund).gap_fen, on_the_board(fund).income_fen) == (0, 233_34)


def test_reason_of_giving_up_names_nobody_on_the_wall(fund: Fund) -> None:
    fund.gap()
    assert fund.do(Abandon(fund.plan, "1栋501和赵铁柱不同意")).hidden is True

    assert fund.detail().given_up_for == "1栋501和赵铁柱不同意"
    assert "501" not in on_the_board(fund).given_up_for
    assert "不同意" in on_the_board(fund).given_up_for


def test_board_asks_as_often_for_two_plans_as_for_one(fund: Fund) -> None:
    fund.published()
    one = _queries(fund)
    fund.council.open_demand()
    fund.published()
    assert _queries(fund) == one


def _queries(fund: Fund) -> int:
    """Of a board that nobody has looked at since the last change."""
    with statements(fund.council.world.database.reader) as asked:
        assert fund.council.ask(PublicFunding())
    return len(asked)

"""funding.close_collecting: the sums say whether the money stands or a gap is left, and how many are missing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.call_again import CallAgain
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.read import Unpaid
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from tests.factories.funding import Fund
from tests.factories.ledger import last_details, put, row_of
from tests.services.demands.wishes import leader


def test_gap_is_counted_and_nobody_is_named(fund: Fund) -> None:
    fund.collecting()
    fund.others()
    for place in (1, 2, 3, 4, 6):
        fund.pledge(place)
    for place in (1, 2, 3, 4):
        fund.pay(place)
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.state, closed.covered_fen, closed.gap_fen) == (FundingState.GAP, 533_34, 66_66)
    assert (closed.not_pledged, closed.not_paid, closed.signed_less) == (1, 1, 0)
    assert last_details(fund.council, fund.council.demand) == {
        "step": "counted", "plan": "3号院路灯", "covered": "533.34", "gap": "66.66", "counted": "300.00",
    }  # fmt: skip


def test_who_has_not_paid_is_listed_for_the_leader(fund: Fund) -> None:
    fund.gap()
    put(fund.council, fund.council.demand, grid="2网格")
    silent, owing = fund.council.ask(Unpaid(fund.plan), leader(fund.council))

    assert (silent.label, silent.pledged, silent.open_fen) == ("1栋501", False, 33_33)
    assert (owing.label, owing.pledged, owing.open_fen) == ("1栋601", True, 33_33)


def test_covered_plan_sends_the_waiting_demand_to_work(fund: Fund) -> None:
    fund.collecting()
    put(fund.council, fund.council.demand, state=DemandState.FUNDING)
    fund.others()
    for place in range(1, 7):
        fund.pay(place)

    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED
    assert row_of(fund.council, fund.council.demand).state == DemandState.IN_PROGRESS


def test_collecting_is_not_closed_during_the_notice_or_twice(fund: Fund) -> None:
    fund.published()
    with pytest.raises(WrongState, match="还在公示"):
        fund.do(CloseCollecting(fund.plan))
    fund.wait(15)
    fund.do(CloseCollecting(fund.plan))
    with pytest.raises(WrongState, match=r"还缺 600[.]00 元，请从五条路里选一条"):
        fund.do(CloseCollecting(fund.plan))


def test_givers_that_neither_paid_nor_signed_cover_nothing(fund: Fund) -> None:
    fund.collecting()
    everybody_pays(fund)
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.state, closed.covered_fen, closed.gap_fen) == (FundingState.GAP, 200_00, 400_00)
    assert (closed.awaited_fen, closed.counted_on_fen) == (400_00, 0)


def test_firm_that_took_its_word_back_covers_nothing(fund: Fund) -> None:
    fund.collecting()
    everybody_pays(fund)
    fund.do(Pledge(fund.plan, 300_00, fund.today, source=FundSource.GOV_SUBSIDY))
    fund.do(Pledge(fund.plan, 100_00, fund.today, donor="甲企业"))
    fund.do(WithdrawPledge(fund.plan, donor="甲企业"))
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.state, closed.gap_fen, closed.counted_on_fen) == (FundingState.GAP, 100_00, 300_00)
    assert [(one.shown, one.amount_fen) for one in fund.detail().sums.awaited] == [("政府补助", 300_00)]


def test_money_that_came_late_closes_the_gap(fund: Fund) -> None:
    fund.gap()
    fund.pay(5)
    with pytest.raises(WrongState, match=r"还缺 33[.]33 元"):
        fund.do(CloseCollecting(fund.plan))
    fund.pay(6)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED


def test_announced_end_of_another_round_binds(fund: Fund) -> None:
    fund.gap()
    until = fund.today + timedelta(days=3)
    fund.do(CallAgain(fund.plan, until))
    for _day in range(4):
        with pytest.raises(WrongState, match=until.isoformat()):
            fund.do(CloseCollecting(fund.plan))
        fund.wait(1)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.GAP


def test_round_ends_early_once_everything_is_there(fund: Fund) -> None:
    fund.gap()
    fund.do(CallAgain(fund.plan, fund.today + timedelta(days=3)))
    fund.pay(5)
    fund.pay(6)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED


def test_word_of_others_that_is_no_money_yet_is_told(fund: Fund) -> None:
    fund.collecting()
    fund.others()
    everybody_pays(fund)
    assert [one.kind for one in fund.detail().findings] == []
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.covered_fen, closed.awaited_fen, closed.counted_on_fen) == (600_00, 300_00, 300_00)
    assert [(one.kind, one.fen, one.reason) for one in fund.detail().findings] == [("awaited", 300_00, "政府补助")]
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    assert fund.detail().findings == ()


def everybody_pays(fund: Fund) -> None:
    for place in range(1, 7):
        fund.pledge(place)
        fund.pay(place)

"""What the supervision committee looks at first: each exception of meetings and books with its reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.context import SYSTEM
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.exceptions import Exceptions, ExceptionsFound
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.call_off import CallOffSession
from tests.factories.funding import Fund
from tests.factories.hearing import statements
from tests.factories.ledger import put


def found(fund: Fund) -> ExceptionsFound:
    answer: ExceptionsFound = fund.council.ask(Exceptions(), fund.supervisor)
    return answer


def test_orderly_meeting_and_books_have_no_exception(fund: Fund) -> None:
    fund.funded()
    found_now = found(fund)

    assert (found_now.meetings, found_now.books) == ((), ())
    assert [(plan.title, plan.receipts, plan.spending, plan.opinions) for plan in found_now.plans] == [
        ("3号院路灯", 8, 0, 0)
    ]


def test_lines_of_the_books_are_named_with_their_reason(fund: Fund) -> None:
    fund.funded()
    fund.spend(10_00)
    fund.do(Contra(fund.detail().receipts[7].entry, "写错了方案"))

    assert [(one.shown, one.book, one.number, one.fen, one.reason) for one in found(fund).books] == [
        ("已经开始支出，落实的钱又不够预算", "", None, 100_00, ""),
        ("付了钱，表决这个方案的会议纪要还没有签字", "", None, 10_00, ""),
        ("收款截止了，政府、企业答应的钱还没到账", "", None, 100_00, "甲企业"),
        ("冲销", "receipt", 9, -100_00, "写错了方案"), ("没有凭证照片", "spending", 1, 10_00, ""),
    ]  # fmt: skip


def test_payment_before_the_minutes_are_signed_is_told_until_they_are(fund: Fund) -> None:
    fund.funded()
    session = fund.council.session
    assert (fund.detail().unsigned_session, found(fund).books) == (session, ())
    fund.spend(10_00)
    assert [one.kind for one in found(fund).books] == ["undecided", "no_voucher"]
    assert [one.kind for one in fund.detail().findings] == ["undecided", "no_voucher"]
    put(fund.council, fund.council.demand, state=DemandState.FUNDING)

    assert fund.detail().unsigned_session is None
    assert [one.kind for one in found(fund).books] == ["no_voucher"]


def test_voided_vote_and_late_notice_are_told(fund: Fund) -> None:
    council = fund.council
    ballot = fund.draft_ballot()
    council.do(VoidBallot(ballot, "问题写错了"))
    with council.world.database.reading() as unit:
        title = unit.rooms.session(council.session).title

    def late(store: object) -> None:
        store.rooms.change(council.session, notified_on=fund.today - timedelta(days=1))  # type: ignore[attr-defined]

    council.world.door.writer.submit(late)
    meetings = {one.shown: (one.title, one.question, one.reason) for one in found(fund).meetings}

    assert meetings["作废的表决"] == (title, "是否同意路灯维修合同", "问题写错了")
    assert meetings["没有按时通知就开会"][2].startswith("只提前了 1 天；规则要提前")


def test_roll_that_was_changed_after_the_notice_is_told(fund: Fund) -> None:
    council = fund.council
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.do(AddUnit(UnitKind.HOUSEHOLD, "2栋101", "2栋", "101"), SYSTEM)
    fund.council.world.clock.forward(minutes=1)
    council.gather(())
    fund.council.world.clock.forward(minutes=1)
    council.do(AddUnit(UnitKind.HOUSEHOLD, "2栋201", "2栋", "201"), SYSTEM)

    (one,) = found(fund).meetings
    assert (one.shown, one.reason) == (
        "通知以后改了名册", "通知以后、签到以前，名册加了 7 户（人）、改了 0 户（人）。",
    )  # fmt: skip


def test_roll_of_a_meeting_that_was_called_off_is_nobodys_question(fund: Fund) -> None:
    council = fund.council
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.do(AddUnit(UnitKind.HOUSEHOLD, "2栋101", "2栋", "101"), SYSTEM)
    council.world.clock.forward(minutes=1)
    council.gather(())
    assert [one.shown for one in found(fund).meetings] == ["通知以后改了名册"]

    council.do(CallOffSession(council.session, "下雨"))

    assert found(fund).meetings == ()


def test_exceptions_are_for_the_committee(fund: Fund) -> None:
    with pytest.raises(Forbidden):
        fund.council.ask(Exceptions(), fund.council.chair)


def test_more_plans_take_no_more_queries(fund: Fund) -> None:
    """The supervisors' page reads the books of years at once."""
    fund.funded()
    one = _queries(fund)
    fund.council.open_demand()
    fund.attached()
    assert _queries(fund) == one


def _queries(fund: Fund) -> int:
    with statements(fund.council.world.database.reader) as asked:
        assert fund.council.ask(Exceptions(), fund.supervisor).plans
    return len(asked)

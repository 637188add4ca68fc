"""Books that fell below zero are found, whatever made them fall; an empty one is not below."""

from __future__ import annotations

from facilitator.services.funding.below_zero import BelowZero, Overdrawn
from facilitator.services.funding.contra import Contra
from tests.factories.funding import GOVERNMENT, Fund


def found(fund: Fund) -> tuple[Overdrawn, ...]:
    asked: tuple[Overdrawn, ...] = fund.council.ask(BelowZero(), fund.council.clerk)
    return asked


def test_receipt_taken_back_after_the_money_was_spent_is_found(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    assert found(fund) == ()
    street = next(line for line in fund.detail().receipts if line.fen == GOVERNMENT)
    fund.do(Contra(street.entry, "记错了"))

    assert found(fund) == (Overdrawn(fund.plan, "3号院路灯", -GOVERNMENT),)

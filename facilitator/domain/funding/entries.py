"""Lines of the books as values. Nothing is ever changed: a mistake gets a line of its own that takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.funding.sources import FundSource
from facilitator.domain.words import N_


class PaidBy(StrEnum):
    """How money came in, as the receipt says it."""

    CASH = "cash"
    TRANSFER = "transfer"
    WECHAT = "wechat"
    ALIPAY = "alipay"
    OTHER = "other"


PAID_BY_NAMES = {
    PaidBy.CASH: N_("现金"),
    PaidBy.TRANSFER: N_("转账"),
    PaidBy.WECHAT: N_("微信"),
    PaidBy.ALIPAY: N_("支付宝"),
    PaidBy.OTHER: N_("其他"),
}


@dataclass(frozen=True, slots=True)
class Party:
    """Who pledges, pays or gets back: a unit of the roll, or the named giver of another source."""

    source: FundSource
    unit: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """What every line about somebody's money has: its place in its book, whose it is, and the amount in fen."""

    id: str
    number: int
    party: Party
    fen: int


@dataclass(frozen=True, slots=True)
class Pledge(PartyLine):
    """认捐: signed on a day. A withdrawal is a negative line of the same party."""

    signed_on: date


@dataclass(frozen=True, slots=True)
class Receipt(PartyLine):
    """收款: money that came in; a contra entry is negative and names the line it takes back. `by` wrote it down."""

    paid_by: PaidBy
    receipt_no: str
    on: date
    collector: str
    contra_of: str | None = None
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class PaidBack(PartyLine):
    """退款: money that went back to whom it came from, signed for on a day."""

    on: date
    signed_by: str


@dataclass(frozen=True, slots=True)
class Spending:
    """支出: money that went out for the work, in fen; approved by two; a contra entry is negative. `by` wrote it
    down."""

    id: str
    number: int
    payee: str
    fen: int
    invoice_no: str
    purpose: str
    approvers: tuple[str, ...]
    on: date
    vouchers: int = 0
    contra_of: str | None = None
    reason: str = ""
    by: str = ""

"""What a supervision committee looks at first: lines of the books that are not the usual ones, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.hands import invoice_of, same_hand
from facilitator.domain.funding.states import EXPECTING, RAISING, Ending, FundingState
from facilitator.domain.words import N_


class Unusual(StrEnum):
    NEGATIVE_BALANCE = "negative_balance"
    OVER_BUDGET = "over_budget"
    UNSPENT = "unspent"
    UNDECIDED = "undecided"
    UNCOVERED = "uncovered"
    CONTRA = "contra"
    NO_VOUCHER = "no_voucher"
    AWAITED = "awaited"
    SAME_INVOICE = "same_invoice"
    LATE_RECEIPT = "late_receipt"
    WITHOUT_PLEDGE = "without_pledge"
    ABOVE_PLEDGE = "above_pledge"


UNUSUAL_NAMES = {
    Unusual.NEGATIVE_BALANCE: N_("账上余额成了负数"),
    Unusual.OVER_BUDGET: N_("支出超过预算"),
    Unusual.UNSPENT: N_("一笔钱没有付就结算了"),
    Unusual.UNDECIDED: N_("付了钱，表决这个方案的会议纪要还没有签字"),
    Unusual.UNCOVERED: N_("已经开始支出，落实的钱又不够预算"),
    Unusual.CONTRA: N_("冲销"),
    Unusual.NO_VOUCHER: N_("没有凭证照片"),
    Unusual.AWAITED: N_("收款截止了，政府、企业答应的钱还没到账"),
    Unusual.SAME_INVOICE: N_("同一张发票付了不止一次"),
    Unusual.LATE_RECEIPT: N_("收款截止以后才收到"),
    Unusual.WITHOUT_PLEDGE: N_("没有认捐就交了钱"),
    Unusual.ABOVE_PLEDGE: N_("交的比认捐的多"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`entry` is the line's id where there is one; `fen` is the amount in question."""

    kind: Unusual
    fen: int
    entry: str | None = None
    reason: str = ""


def unusual(
    books: Books, closed_on: date | None, state: FundingState = FundingState.GAP, *, decided: bool = True
) -> tuple[Finding, ...]:
    """In the order of weight, then of the books. `closed_on` is the last day of collecting, once it has ended; `state`
    says whether money is still expected, `decided` whether the minutes that carry the plan are signed. Where money is
    raised anew the end of the round before makes nothing late."""
    closed_on = None if state in RAISING else closed_on
    givers = _of_givers(books, closed_on) if state in EXPECTING else []
    early = [Finding(Unusual.UNDECIDED, books.spent_fen)] if books.spent_fen and not decided else []
    return (*_of_sums(books), *early, *givers, *_of_receipts(books, closed_on), *_of_spending(books))


def _of_sums(books: Books) -> list[Finding]:
    found = []
    if books.balance_fen < 0:
        found.append(Finding(Unusual.NEGATIVE_BALANCE, books.balance_fen))
    if books.spent_fen > books.budget_fen:
        found.append(Finding(Unusual.OVER_BUDGET, books.spent_fen - books.budget_fen))
    if books.ending is Ending.SETTLED and not books.spent_fen:
        found.append(Finding(Unusual.UNSPENT, books.income_fen))
    if books.spent_fen and books.short_fen and not books.returned_fen:
        found.append(Finding(Unusual.UNCOVERED, books.short_fen))
    return found


def _of_givers(books: Books, closed_on: date | None) -> list[Finding]:
    """The work counts on their word; once collecting has ended somebody has to ask for the money."""
    if closed_on is None:
        return []
    return [Finding(Unusual.AWAITED, line.amount_fen, None, line.shown) for line in books.awaited]


def _of_receipts(books: Books, closed_on: date | None) -> list[Finding]:
    found = []
    for line in books.receipts:
        if line.contra_of is not None:
            found.append(Finding(Unusual.CONTRA, line.fen, line.id, line.reason))
        elif closed_on is not None and line.on > closed_on and line.party.unit is not None:
            found.append(Finding(Unusual.LATE_RECEIPT, line.fen, line.id))
    for party, fen in books.received_from.items():
        pledged = books.pledged_by.get(party, 0)
        if party.unit is None or fen <= pledged:
            continue
        kind = Unusual.ABOVE_PLEDGE if pledged else Unusual.WITHOUT_PLEDGE
        found.append(Finding(kind, fen - pledged, _last_of(books, party.unit)))
    return found


def _last_of(books: Books, unit: str) -> str | None:
    return next((line.id for line in reversed(books.receipts) if line.party.unit == unit), None)


def _of_spending(books: Books) -> list[Finding]:
    taken_back = {line.contra_of for line in books.spending}
    found, seen = [], set()
    for line in books.spending:
        if line.contra_of is None and line.id not in taken_back:
            slip = (same_hand(line.payee), invoice_of(line.invoice_no))
            if slip in seen:
                found.append(Finding(Unusual.SAME_INVOICE, line.fen, line.id, line.invoice_no))
            seen.add(slip)
        if line.contra_of is not None:
            found.append(Finding(Unusual.CONTRA, line.fen, line.id, line.reason))
        elif not line.vouchers and line.id not in taken_back:
            found.append(Finding(Unusual.NO_VOUCHER, line.fen, line.id))
    return found

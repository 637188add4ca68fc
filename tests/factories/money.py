"""Example A of the field: 128 households of a yard, and the books that follow from it."""

from __future__ import annotations

from datetime import date
from itertools import count

from facilitator.domain.funding.apportion import Carrier, Exemption, Method, Rounding, apportion
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import PaidBy, Party, Pledge, Receipt, Spending
from facilitator.domain.funding.sources import FundSource, Source

FULL, HALF = Exemption.FULL, Exemption.HALF
EXAMPLE_A = tuple(Carrier(f"h{n}", 100, FULL if n <= 7 else HALF if n <= 10 else None) for n in range(1, 129))
SOURCES_A = (
    Source(FundSource.GOV_SUBSIDY, 30_000_00, "街道"),
    Source(FundSource.ENTERPRISE_DONATION, 4_000_00, "甲企业"),
    Source(FundSource.ENTERPRISE_DONATION, 2_000_00, "乙企业"),
    Source(FundSource.RESIDENT_RAISED, 22_600_00),
)
BUDGET_A = 58_600_00
SHARES_A = dict(apportion(22_600_00, Method.PER_HOUSEHOLD, EXAMPLE_A, Rounding.LARGEST_REMAINDER).of)
DECLINED = ("h11", "h40", "h41", "h42")
UNPAID = ("h12", "h50", "h51")
DAY = date(2026, 12, 20)


def three_yards() -> list[Carrier]:
    return [Carrier("a", 100), Carrier("b", 100), Carrier("c", 100)]


def resident(unit: str) -> Party:
    return Party(FundSource.RESIDENT_RAISED, unit)


def pledge(number: int, party: Party, fen: int) -> Pledge:
    return Pledge(f"p{number}", number, party, fen, DAY)


def receipt(number: int, party: Party, fen: int, contra_of: str | None = None) -> Receipt:
    return Receipt(f"r{number}", number, party, fen, PaidBy.CASH, f"{number:07}", DAY, "收款人", contra_of)


def spending(number: int, fen: int, vouchers: int = 1) -> Spending:
    return Spending(f"s{number}", number, "施工队", fen, f"{number:08}", "工程款", ("主任", "监督委员"), DAY, vouchers)


def books_a() -> Books:
    """At the deadline: four declined, three pledged and did not pay, the others and the three givers have paid."""
    givers = [(Party(line.source, None, line.name), line.amount_fen) for line in SOURCES_A[:3]]
    owing = [(unit, fen) for unit, fen in SHARES_A.items() if fen and unit not in DECLINED]
    paid = [*givers, *((resident(unit), fen) for unit, fen in owing if unit not in UNPAID)]
    number = count(1)
    return Books(
        BUDGET_A,
        SOURCES_A,
        SHARES_A,
        pledges=tuple(pledge(next(number), resident(unit), fen) for unit, fen in owing),
        receipts=tuple(receipt(place, party, fen) for place, (party, fen) in enumerate(paid, start=1)),
    )

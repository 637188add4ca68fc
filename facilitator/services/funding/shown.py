"""The shapes in which plans are answered, for pages, papers and the API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.maintenance import FundCheck
from facilitator.domain.funding.sources import Source
from facilitator.domain.funding.states import EXPECTING, RAISING, UNCARRIED, Ending, FundingMove, FundingState
from facilitator.services.funding.lines import (
    HouseholdsTogether,
    PaidBackShown,
    PledgeShown,
    ReceiptShown,
    ShareShown,
    SpendingShown,
)
from facilitator.services.funding.paid_more import PaidMore
from facilitator.services.funding.refunding import RefundLine
from facilitator.services.funding.source_sums import PileSum
from facilitator.services.funding.sums import Sums
from facilitator.services.funds import awaited_told, never_came_told


@dataclass(frozen=True)
class PlanLine:
    plan: str
    title: str
    demand: str
    demand_number: str
    demand_title: str
    state: FundingState
    state_name: str
    budget_fen: int
    covered_fen: int
    gap_fen: int
    balance_fen: int
    piles: tuple[PileSum, ...]
    made_at: datetime
    awaited: str
    never_came: str
    is_over: bool

    @property
    def tells_cover(self) -> bool:
        """People were asked for money and may still give it, so that there is cover or a gap to tell of."""
        return self.state not in UNCARRIED and not self.is_over

    @property
    def is_short(self) -> bool:
        """The days of paying are over and not everything is there."""
        return self.gap_fen > 0 and self.state not in RAISING


@dataclass(frozen=True)
class Finding:
    """Something unusual in the books; `fen` the amount, `entry` the line it stands in."""

    kind: str
    shown: str
    fen: int
    entry: str | None
    reason: str


@dataclass(frozen=True)
class Way:
    """`reason` is why the plan was given up, in the staff's own words."""

    way: str
    shown: str
    fen: int | None
    name: str
    on: datetime
    by: str
    reason: str


@dataclass(frozen=True)
class OpinionShown:
    text: str
    at: datetime
    by: str


@dataclass(frozen=True)
class PlanShown:
    """One plan as its page and its papers show it, every amount in fen a sum of lines.

    Lines of households are there for who keeps or supervises the books; others see those of the givers and
    `households`, all of them in one line. `demand_opens`: this reader may see the demand;
    `unpaid_opens`: and which households have not signed or paid. `paid_more`: for both, who paid beyond its share.
    `fund`: what the flats give from their accounts in the maintenance fund, None where they give nothing.
    `unsigned_session`: the meeting whose minutes have to be signed before the demand can go to work.
    """

    plan: str
    title: str
    demand: str
    demand_number: str
    demand_title: str
    state: FundingState
    state_name: str
    moves: tuple[FundingMove, ...]
    method: Method
    method_name: str
    rounding: Rounding
    rounding_name: str
    voluntary: bool
    ballot: str | None
    published_from: date | None
    published_until: date | None
    collected_until: date | None
    accounts_from: date | None
    accounts_until: date | None
    made_by: str
    made_at: datetime
    sums: Sums
    shares: tuple[ShareShown, ...]
    pledges: tuple[PledgeShown, ...]
    receipts: tuple[ReceiptShown, ...]
    spending: tuple[SpendingShown, ...]
    paid_back: tuple[PaidBackShown, ...]
    refunds: tuple[RefundLine, ...]
    ways: tuple[Way, ...]
    findings: tuple[Finding, ...]
    opinions: tuple[OpinionShown, ...]
    demand_opens: bool
    households: HouseholdsTogether | None
    unsigned_session: str | None
    unpaid_opens: bool
    paid_more: tuple[PaidMore, ...]
    fund: FundCheck | None

    @property
    def is_carried(self) -> bool:
        return self.state not in UNCARRIED

    @property
    def is_dropped(self) -> bool:
        """Given up and paid back: nothing will begin."""
        return self.sums.ending is Ending.GIVEN_UP

    @property
    def is_over(self) -> bool:
        """Nothing is waited for any more, and nothing is missing."""
        return self.sums.ending is not Ending.OPEN

    @property
    def given_up_for(self) -> str:
        """Why it was given up; empty where it was not."""
        return next((way.reason for way in self.ways if way.way == WayOut.ABANDON), "")

    @property
    def is_raising(self) -> bool:
        """There is still time: what is not there yet is no gap."""
        return self.state in RAISING

    @property
    def awaited(self) -> str:
        """Who gave a word and has not paid, in one sentence; empty while there is time."""
        return awaited_in(self.state, self.sums.awaited, self.sums.counted_on_fen)

    @property
    def never_came(self) -> str:
        """Who gave a word and had not paid when the books were settled."""
        return never_came_told(self.sums.never_came)


def awaited_in(
    state: FundingState, awaited: tuple[Source, ...], counted_fen: int, shown: Callable[[str], str] = str
) -> str:
    return awaited_told(awaited, counted_fen, shown) if state in EXPECTING else ""


@dataclass(frozen=True)
class UnpaidUnit:
    """`pledged` False: has signed nothing; `open_fen` is what is signed and has not come, else the proposed share.
    `less`: signed (or paid without signing) less than the share, and `open_fen` is the difference."""

    unit: str
    label: str
    building: str
    pledged: bool
    open_fen: int
    less: bool = False

"""Example A of the field in a real community: 128 households, pledges, receipts, spending and refunds by verbs.

Only the vote is skipped: the plan is put on the board as a passed one would be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.entries import PaidBy
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.order_paper import OrderMoneyPaper
from facilitator.services.funding.plan import PlanFunding
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.receive import Receive
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.spend import Spend
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from tests.factories.council import Council

_F = FundSource
SOURCES_A = (
    PlanSource(_F.GOV_SUBSIDY, 30_000_00, "街道"),
    PlanSource(_F.ENTERPRISE_DONATION, 4_000_00, "甲企业"),
    PlanSource(_F.ENTERPRISE_DONATION, 2_000_00, "乙企业"),
    PlanSource(_F.RESIDENT_RAISED, 22_600_00),
)
NAMES = ("李堃", "王䶮", "周密")
"""With letters that a poor font has not."""


@dataclass
class YardBooks:
    council: Council
    supervisor: Actor
    homes: list[str] = field(default_factory=list)
    plan: str = ""
    slips: int = 0

    @property
    def today(self) -> date:
        return self.council.world.clock.now().date()

    def do(self, command: object, actor: Actor | None = None) -> Any:
        return self.council.do(command, actor or self.council.clerk)

    def shown(self) -> PlanShown:
        found: PlanShown = self.council.ask(PlanDetail(self.plan), self.council.clerk)
        return found

    def content(self, command: OrderMoneyPaper, actor: Actor | None = None) -> dict[str, Any]:
        """Ordered, and what was kept of it."""
        paper = self.do(command, actor).paper
        with self.council.world.database.reading() as unit:
            kept: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
        return kept

    def stand(self, state: FundingState, **columns: Any) -> None:
        """As if the votes and days before had been."""

        def change(unit: Any) -> None:
            unit.funding.change(self.plan, state=state, **columns)

        self.council.world.door.writer.submit(change)

    def draft(self, **changes: Any) -> None:
        units = tuple(PlanUnit(home, exempt=_exempt(place)) for place, home in enumerate(self.homes, 1))
        told: dict[str, Any] = {
            "demand": self.council.demand,
            "title": "3号院消防通道整治",
            "budget_fen": 58_600_00,
            "sources": SOURCES_A,
            "method": Method.PER_HOUSEHOLD,
            "units": units,
            "rounding": Rounding.LARGEST_REMAINDER,
        }
        self.plan = self.do(PlanFunding(**(told | changes))).plan

    def published(self, **changes: Any) -> None:
        self.draft(**changes)
        first = self.today - timedelta(days=20)
        days = {"published_from": first, "published_until": first + timedelta(days=14)}
        self.stand(FundingState.PUBLISHED, **days)

    def pledge(self, home: str, fen: int) -> None:
        self.do(Pledge(self.plan, fen, self.today, home))

    def pay(self, fen: int, **who: Any) -> Any:
        self.slips += 1
        told = {"method": PaidBy.CASH, "receipt_no": f"{self.slips:07}", "on": self.today, "collector": "专干"}
        return self.do(Receive(self.plan, fen, **(told | who)))

    def collected(self) -> None:
        """Four decline, three pledge and do not pay; then 社区基金 gives what is missing."""
        self.published()
        carrying = [line for line in self.shown().shares if line.fen]
        for line in SOURCES_A[:3]:
            self.pay(line.amount_fen, source=line.source, name=line.name)
        declined = {7, 40, 41, 42}
        willing = [one for at, one in enumerate(carrying, 4) if at not in declined]
        for line in willing:
            self.pledge(line.unit, line.fen)
        whole = sorted((one for one in willing if not one.exempt), key=lambda one: -one.fen)
        unpaid = {whole[0].unit, whole[-1].unit, whole[-2].unit}
        for line in willing:
            if line.unit not in unpaid:
                self.pay(line.fen, unit=line.unit)

    def closed(self) -> None:
        self.collected()
        self.do(CloseCollecting(self.plan))
        self.do(TopUp(self.plan, _F.COMMUNITY_FUND, self.shown().sums.gap_fen, "社区基金"))
        self.pay(1_323_86, source=_F.COMMUNITY_FUND, name="社区基金")

    def spend(self, fen: int, **changes: Any) -> Any:
        told: dict[str, Any] = {"payee": "顺达工程队", "invoice_no": "00347781", "purpose": "路面和划线"}
        told |= {"approvers": ("书记", self.supervisor.name), "on": self.today}
        return self.do(Spend(self.plan, fen=fen, **(told | changes)))

    def settled(self) -> None:
        self.closed()
        self.spend(40_000_00)
        self.spend(16_230_00, purpose="路灯八盏", payee="明光灯具", invoice_no="00347790")
        self.do(Settle(self.plan))


def _exempt(place: int) -> Exemption | None:
    """Seven pay nothing, three half."""
    if place > 10:
        return None
    return Exemption.FULL if place > 3 else Exemption.HALF


def make_yard(council: Council, homes: int = 128) -> YardBooks:
    books = YardBooks(council, council.world.staff("陈监督", Role.SUPERVISOR))
    for number in range(1, homes + 1):
        label = f"{(number - 1) // 40 + 1}栋{(number - 1) % 40 // 4 + 1}-{number % 4 + 1}"
        name = NAMES[number % len(NAMES)]
        unit = council.do(AddUnit(UnitKind.HOUSEHOLD, f"{label}（{name}）", label[:2], label[2:], name), SYSTEM).unit
        books.homes.append(unit)
    council.open_demand()
    return books

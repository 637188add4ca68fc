"""Six households, their demand and its plan: short ways to each state of the money, every step by its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.entries import PaidBy
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.plan import PlanFunding
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.receive import Receive
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.spend import Spend
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.record_pre_review import RecordPreReview
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council

_F = FundSource
BUDGET, GOVERNMENT, FIRM, RESIDENTS = 600_00, 300_00, 100_00, 200_00
SHARES = (33_34, 33_34, 33_33, 33_33, 33_33, 33_33)
SOURCES = (
    PlanSource(_F.GOV_SUBSIDY, GOVERNMENT),
    PlanSource(_F.ENTERPRISE_DONATION, FIRM, "甲企业"),
    PlanSource(_F.RESIDENT_RAISED, RESIDENTS),
)


@dataclass
class Fund:
    """`homes` are the ids of h1…h6; `plan` the plan last made; the supervisor approves with the secretary."""

    council: Council
    supervisor: Actor
    homes: list[str] = field(default_factory=list)
    plan: str = ""
    ballot: str = ""
    receipts: Any = field(default_factory=lambda: count(1))
    invoices: Any = field(default_factory=lambda: count(1))

    @property
    def today(self) -> date:
        return self.council.world.clock.now().date()

    def do(self, command: object, actor: Actor | None = None) -> Any:
        return self.council.do(command, actor or self.council.clerk)

    def detail(self, actor: Actor | None = None) -> PlanShown:
        found: PlanShown = self.council.ask(PlanDetail(self.plan), actor or self.council.clerk)
        return found

    def stored(self) -> Any:
        with self.council.world.database.reading() as unit:
            return unit.funding.plan(self.plan)

    def wait(self, days: int) -> None:
        self.council.world.clock.forward(days=days)

    def units(self, **exempt: Any) -> tuple[PlanUnit, ...]:
        """h1…h6, some of them exempt: units(h1=Exemption.FULL)."""
        return tuple(PlanUnit(unit, exempt=exempt.get(f"h{place}")) for place, unit in enumerate(self.homes, 1))

    def draft(self, **changes: Any) -> str:
        """A plan of 600 yuan: 300 of the street, 100 of a firm, 200 of six households."""
        told: dict[str, Any] = {
            "demand": self.council.demand,
            "title": "3号院路灯",
            "budget_fen": BUDGET,
            "sources": SOURCES,
            "method": Method.PER_HOUSEHOLD,
            "units": self.units(),
        }
        self.plan = self.do(PlanFunding(**(told | changes))).plan
        return self.plan

    def draft_ballot(
        self,
        preset: str = "beneficiary_household_vote",
        basis: LegalBasis = LegalBasis.CONSULTATION,
        demand: str | None = None,
        scope: str | None = None,
    ) -> str:
        """A ballot of a new decision council about the demand (or about the other one), open with all homes there."""
        council, now = self.council, self.council.world.clock.now()
        item = PlannedItem("路灯筹资", ItemForm.BALLOT, self.council.demand if demand is None else demand or None)
        officers = (council.chair.name, council.recorder.name)
        told = PlanSession(
            "decision_council", "路灯筹资", "3号院坝", now, *officers, (item,), preset, basis, scope, ("监票人",)
        )
        planned = council.do(told)
        council.session, council.code, council.item = planned.session, planned.code, planned.items[0]
        notice = 15 if basis is LegalBasis.OWNERS_MEETING else 10
        council.do(NotifySession(council.session, self.today - timedelta(days=notice), "上门送达"))
        reviewed = RecordPreReview(council.session, self.today - timedelta(days=notice + 1), "社区党委")
        council.do(reviewed, council.secretary)
        council.begin(council.units)
        self.ballot = council.open_ballot()
        return self.ballot

    def vote(self, choice: str = "for", *, announced: bool = True, **of: Any) -> str:
        """A whole vote, from the notice to the announcement; its ballot."""
        ballot, council = self.draft_ballot(**of), self.council
        council.vote(ballot, choice, council.units)
        council.close(ballot)
        if announced:
            council.do(AnnounceBallot(ballot))
            council.do(CloseSession(council.session))
        return ballot

    def attached(self, choice: str = "for") -> str:
        self.draft()
        self.do(AttachVote(self.plan, self.vote(choice)))
        return self.plan

    def published(self) -> str:
        """On the board from today, for fifteen days."""
        self.attached()
        self.do(PublishPlan(self.plan, self.today, self.today + timedelta(days=14)))
        return self.plan

    def collecting(self) -> str:
        """The notice has ended, money may come."""
        self.published()
        self.wait(15)
        return self.plan

    def pledge(self, place: int, fen: int | None = None) -> Any:
        """h1 is place 1; as planned unless the amount is said."""
        told = SHARES[place - 1] if fen is None else fen
        return self.do(Pledge(self.plan, told, self.today, self.homes[place - 1]))

    def pay(self, place: int, fen: int | None = None, **changes: Any) -> Any:
        amount = SHARES[place - 1] if fen is None else fen
        return self.do(self.slip(amount, unit=self.homes[place - 1], **changes))

    def give(self, source: FundSource, fen: int, **changes: Any) -> Any:
        return self.do(self.slip(fen, source=source, **changes))

    def slip(self, fen: int, **changes: Any) -> Receive:
        """A receipt under the next number, taken in cash by the clerk."""
        no = f"{next(self.receipts):07}"
        told = {"plan": self.plan, "fen": fen, "method": PaidBy.CASH, "receipt_no": no, "on": self.today}
        return Receive(**(told | {"collector": self.council.clerk.name} | changes))

    def others(self) -> None:
        """The street's document is here, its money is not; the firm has paid."""
        self.do(Pledge(self.plan, GOVERNMENT, self.today, source=_F.GOV_SUBSIDY))
        self.give(_F.ENTERPRISE_DONATION, FIRM)

    def gap(self, paying: Sequence[int] = (1, 2, 3, 4)) -> str:
        """h5 signed nothing, h6 signed and did not pay; the street's money is still to come."""
        self.collecting()
        self.others()
        for place in (*paying, 6):
            self.pledge(place)
        for place in paying:
            self.pay(place)
        self.do(CloseCollecting(self.plan))
        return self.plan

    def funded(self) -> str:
        """Everybody paid: 600 yuan on the account."""
        self.collecting()
        for place in range(1, 7):
            self.pledge(place)
            self.pay(place)
        self.give(_F.GOV_SUBSIDY, GOVERNMENT)
        self.give(_F.ENTERPRISE_DONATION, FIRM)
        self.do(CloseCollecting(self.plan))
        return self.plan

    def spend(self, fen: int, **changes: Any) -> Any:
        no = f"NO.{next(self.invoices):04}"
        told = {"plan": self.plan, "payee": "某施工队", "fen": fen, "invoice_no": no, "purpose": "灯具"}
        approvers = (self.council.secretary.name, self.supervisor.name)
        return self.do(Spend(**(told | {"approvers": approvers, "on": self.today} | changes)))

    def rows(self) -> dict[str, list[Any]]:
        """Every row about money, by table, to compare before and after."""
        with self.council.world.database.reading() as unit:
            books = {book: list(unit.funding.lines(book, self.plan)) for book in BOOK_NAMES}
            plan = unit.funding.plan(self.plan)
            return {**books, "plan": [plan], "ways": list(unit.funding.ways(self.plan))}


BOOK_NAMES = ("pledge", "receipt", "spending", "paid_back")


def make_fund(council: Council) -> Fund:
    """A demand that was opened and six households on the roll; nothing is planned yet."""
    fund = Fund(council, council.world.staff("监督委员", Role.SUPERVISOR))
    for number in range(1, 7):
        unit = council.do(AddUnit(UnitKind.HOUSEHOLD, f"1栋{number}01", "1栋", f"{number}01"), SYSTEM).unit
        council.units[f"h{number}"] = unit
        fund.homes.append(unit)
    council.open_demand()
    return fund


def in_topic_council(fund: Fund, demand: str, **changes: Any) -> tuple[str, str]:
    """A plan of this demand, and a topic council that has come to its money: the session and its code."""
    council = fund.council
    council.demand = demand
    fund.draft(title="路灯和消防通道", **changes)
    item = PlannedItem("路灯筹资", ItemForm.FUNDING, demand)
    names = (council.chair.name, council.recorder.name)
    planned = council.do(PlanSession("topic_council", "路灯", "3号院坝", council.world.clock.now(), *names, (item,)))
    council.session, council.item = planned.session, planned.items[0]
    council.begin(())
    return planned.session, planned.code

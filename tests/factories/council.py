"""A council to test with: officers, a roll, a planned session, and short ways through an evening."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.people.powers import SEAT_POWERS, Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.record_pre_review import RecordPreReview
from facilitator.sessions.agenda import ItemForm
from tests.factories.world import EVENING, World


@dataclass
class Council:
    """The officers of 五角亭社区 and a roll of representatives r1… and committee members c1…."""

    world: World
    secretary: Actor
    chair: Actor
    recorder: Actor
    scrutineer: Actor
    clerk: Actor
    units: dict[str, str] = field(default_factory=dict)
    session: str = ""
    code: str = ""
    item: str = ""
    demand: str = ""

    def do(self, command: object, actor: Actor | None = None) -> Any:
        """Run a command, by the chair unless somebody else is named, and return its result."""
        return self.world.door.do(actor or self.chair, command).result

    def ask(self, question: object, actor: Actor | None = None) -> Any:
        return self.world.door.ask(actor or self.chair, question)

    def events(self, kind: str) -> list[dict[str, Any]]:
        """What the journal holds of this kind, in order."""
        with self.world.database.reading() as unit:
            return [json.loads(entry.body) for entry in unit.journal.entries() if entry.type == kind]

    def row(self) -> Any:
        """The session as it is stored."""
        with self.world.database.reading() as unit:
            return unit.rooms.session(self.session)

    def plan(
        self,
        preset: str = "rc_reps_2026",
        basis: LegalBasis = LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY,
        scope: str = "",
    ) -> str:
        """A decision council on the council's demand (if one was opened), with notice and pre-review recorded."""
        item = PlannedItem("路灯合同", ItemForm.BALLOT, self.demand or None)
        planned = self.do(
            PlanSession(
                "decision_council",
                "路灯合同",
                "3号院坝",
                EVENING,
                self.chair.name,
                self.recorder.name,
                (item,),
                preset,
                basis,
                scope or None,
                (self.scrutineer.name,),
            )
        )
        self.session, self.code, self.item = planned.session, planned.code, planned.items[0]
        self.do(NotifySession(self.session, date(2026, 11, 15), "上门送达"))
        self.do(RecordPreReview(self.session, date(2026, 11, 14), "社区党委"), self.secretary)
        return self.session

    def open_demand(self) -> str:
        """A small matter, registered, sorted and opened."""
        entry = RegisterDemand("3号院路灯三盏不亮", "晚上摔过人", Category.INFRASTRUCTURE, Channel.YARD_MEETING)
        self.demand = self.do(entry, self.clerk).demand
        self.do(QueueDemand(self.demand), self.clerk)
        order = OpenOrder(self.demand, Matter.MINOR, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31))
        self.do(order, self.secretary)
        return self.demand

    def gather(self, units: Iterable[str]) -> None:
        self.do(GatherSession(self.session))
        for unit in units:
            self.do(CheckIn(self.session, self.units[unit]))

    def begin(self, units: Iterable[str]) -> None:
        """Gather these units, begin, and enter the item."""
        self.gather(units)
        self.do(BeginSession(self.session))
        self.do(OpenItem(self.session, self.item))

    def draft(self, secrecy: Secrecy = Secrecy.NAMED) -> str:
        command = DraftBallot(self.session, self.item, "是否同意路灯维修合同", Form.YES_NO_ABSTAIN, secrecy)
        return str(self.do(command).ballot)

    def open_ballot(self, secrecy: Secrecy = Secrecy.NAMED) -> str:
        ballot = self.draft(secrecy)
        self.do(OpenBallot(ballot))
        return ballot

    def seat(self, unit: str, *, secure: bool = True) -> Actor:
        """A phone that sits for this unit."""
        return Actor(ActorKind.SEAT, f"seat-{unit}", "", SEAT_POWERS, self.session, self.units[unit], secure)

    def vote(self, ballot: str, choice: str, units: Iterable[str]) -> None:
        for unit in units:
            self.do(CastVote(ballot, (choice,), f"key-{ballot}-{unit}"), self.seat(unit))

    def close(self, ballot: str) -> dict[str, Any]:
        """Close with the scrutineer's confirmation; the result as the chair gets it."""
        self.do(WitnessBallot(ballot), self.scrutineer)
        result: dict[str, Any] = self.do(CloseBallot(ballot, self.scrutineer.name))
        return result

    def finish(self, ballot: str) -> dict[str, Any]:
        """Close, announce, and end the evening."""
        result = self.close(ballot)
        self.do(AnnounceBallot(ballot))
        self.do(CloseSession(self.session))
        return result


def span(letter: str, first: int, last: int) -> list[str]:
    """r1, r2, … as the evenings write r1..r2."""
    return [f"{letter}{number}" for number in range(first, last + 1)]


def make_council(world: World, representatives: int = 37, committee: int = 7) -> Council:
    """Officers and roll; nothing is planned yet."""
    council = Council(
        world,
        world.staff("书记", Role.SECRETARY),
        world.staff("主持人", Role.CHAIR),
        world.staff("记录人", Role.RECORDER),
        world.staff("监票人", Role.SCRUTINEER),
        world.staff("专干", Role.CLERK),
    )
    for letter, kind, count in (
        ("r", UnitKind.REPRESENTATIVE, representatives),
        ("c", UnitKind.COMMITTEE, committee),
    ):
        for alias in span(letter, 1, count):
            council.units[alias] = council.do(AddUnit(kind, f"{kind.value} {alias}"), SYSTEM).unit
    return council

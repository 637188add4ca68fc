"""An evening ready to be gathered: a roll, a planned council, tickets in everybody's hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.ticketing import Ticket
from facilitator.sessions.agenda import ItemForm
from tests.factories.world import World


@dataclass(frozen=True)
class Evening:
    session: str
    code: str
    items: tuple[str, ...]
    chair: Actor
    tickets: tuple[Ticket, ...]


def plan_evening(world: World, representatives: int = 3) -> Evening:
    """主持人 and 记录人 exist afterwards; the council sits half an hour from now."""
    chair = world.staff("主持人", Role.CHAIR)
    world.staff("记录人", Role.RECORDER)
    for number in range(1, representatives + 1):
        label = f"代表{number}"
        world.door.do(SYSTEM, AddUnit(UnitKind.REPRESENTATIVE, label, holder_name=label, holder=label))
    planned = world.door.do(
        SYSTEM,
        PlanSession(
            kind="decision_council",
            title="停车方案",
            place="3号院坝",
            starts_at=world.clock.now() + timedelta(minutes=30),
            chair="主持人",
            recorder="记录人",
            items=(PlannedItem("停车方案", ItemForm.BALLOT),),
            preset="rc_reps_2026",
            legal_basis=LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY,
        ),
    ).result
    tickets = world.door.do(SYSTEM, IssueTickets(planned.session)).result.tickets
    return Evening(planned.session, planned.code, planned.items, chair, tickets)

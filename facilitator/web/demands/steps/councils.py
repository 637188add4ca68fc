"""The councils that may take a demand up now, as ways to the page that plans one."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandInFull
from facilitator.sessions.kind import SessionKind
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import actor, runs


@dataclass(frozen=True)
class CouncilLink:
    """`move`: what the demand does when this council is held."""

    move: str
    label: str
    address: str


def councils(demand: DemandInFull) -> tuple[CouncilLink, ...]:
    """The deciding one first; the assembly alone for what was put before it; none for whoever plans no meetings of
    that kind. A large matter at work still has councils to hold: they take its council track on, and it is accepted
    only when that has come to its end. There the department decides, and the opinion council comes first (domain
    design §1.4, the parallel rule)."""
    if not actor().may(Power.PLAN_SESSIONS):
        return ()
    holding = [kind for kind in all_kinds().values() if kind.holds is not None and runs(kind.id)]
    at_work = demand.matter == Matter.MAJOR and DemandDeed.COUNCIL_TRACK.value in demand.deeds
    able = [kind for kind in holding if at_work or _takes(kind, demand)]
    return tuple(
        CouncilLink(
            str(kind.holds),
            _("安排居民代表会议") if _is_referred(demand) else _("安排%(kind)s", kind=_(kind.name)),
            url_for("sessions.new", kind=kind.id, demand=demand.number or demand.id),
        )
        for kind in sorted(able, key=lambda kind: kind.decides is at_work)
    )


def _takes(kind: SessionKind, demand: DemandInFull) -> bool:
    """An assembly is a deciding meeting by its rule; being held does not move what was put before it."""
    return kind.holds is DemandMove.HOLD_DECISION if _is_referred(demand) else str(kind.holds) in demand.moves


def _is_referred(demand: DemandInFull) -> bool:
    return demand.state == DemandState.REFERRED_TO_ASSEMBLY

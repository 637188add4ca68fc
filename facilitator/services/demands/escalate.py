"""demands.escalate: after three rounds or a month too late the secretary takes it to the street (T33)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.department_track import sent
from facilitator.services.demands.postponing import replaced, stood_still
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.reporting import reported_up
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class EscalateDemand:
    demand: str
    department: str
    sent_on: date
    reason: str


def escalate(command: EscalateDemand, context: Context) -> Moved:
    """From now on it is a large matter: a department has to take it up. What a council decided about it stays decided,
    and the clock of suspended work runs again."""
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么升级上报，例如“超期一个月，物业一直不办”。"))
    details: dict[str, Detail] = {**sent(command.department, command.sent_on, context), "reason": reason}
    columns: dict[str, object] = {"department": details["department"], "department_officer": None}
    columns |= {"matter": Matter.MAJOR, "track_department": DepartmentTrack.REPORTED, "review_on": None}
    if demand.authority:
        columns["track_council"] = CouncilTrack.DONE
    if demand.suspended_on:
        columns |= {"suspended_on": None, "deadline": stood_still(demand, day_of(context.now))[1]}
        details |= replaced(demand)
    state = move_demand(context, demand, DemandMove.ESCALATE, None, details, **columns)
    reported_up(context, demand, str(details["department"]), command.sent_on)
    return Moved(state)


VERB = Verb("demands", "escalate", EscalateDemand, Power.SUPERVISE, N_("升级上报街道"), escalate)

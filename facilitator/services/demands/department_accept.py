"""demands.department_accept: a department of the street takes the matter up and names an officer (T13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.charging import due
from facilitator.services.demands.department_track import set_department
from facilitator.services.demands.queue import Moved
from facilitator.services.demands.reasons import NAME_LIMIT, told
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DepartmentAccept:
    """`deadline`: the department's own, it takes the place of the one fixed at 开单."""

    demand: str
    officer: str
    deadline: date


def department_accept(command: DepartmentAccept, context: Context) -> Moved:
    """While councils are at work already, only the department's line moves."""
    demand = find_demand(context.store, command.demand)
    officer = told(command.officer, N_("请写明部门由谁经办。"), "officer", NAME_LIMIT)
    details: dict[str, Detail] = {"officer": officer, "deadline": due(command.deadline, context)}
    if demand.department:
        details["department"] = demand.department
    track, columns = DepartmentTrack.ACCEPTED, {"department_officer": officer, "deadline": command.deadline}
    return Moved(set_department(context, demand, DemandMove.DEPARTMENT_ACCEPT, track, details, **columns))


VERB = Verb("demands", "department_accept", DepartmentAccept, Power.KEEP_LEDGER, N_("登记部门接单"), department_accept)

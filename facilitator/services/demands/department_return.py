"""demands.department_return: the department says it is not theirs, and why (T13)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.department_track import set_department
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DepartmentReturn:
    demand: str
    reason: str


def department_return(command: DepartmentReturn, context: Context) -> Moved:
    """While councils are at work, they go on; the department's line waits for a new report."""
    demand = find_demand(context.store, command.demand)
    details: dict[str, Detail] = {"reason": told(command.reason, N_("请写明部门为什么退单。"))}
    if demand.department:
        details["department"] = demand.department
    track = DepartmentTrack.RETURNED
    return Moved(set_department(context, demand, DemandMove.DEPARTMENT_RETURN, track, details, department_officer=None))


VERB = Verb("demands", "department_return", DepartmentReturn, Power.KEEP_LEDGER, N_("登记部门退单"), department_return)

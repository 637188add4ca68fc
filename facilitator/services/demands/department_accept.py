"""demands.department_accept: a department of the street takes the matter up and names an officer (T13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.charging import due
from facilitator.services.demands.department_track import set_department
from facilitator.services.demands.postponing import replaced
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail
from facilitator.services.told import NAME_LIMIT, told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


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
    details |= replaced(demand)
    if demand.department:
        details["department"] = demand.department
    track, columns = DepartmentTrack.ACCEPTED, {"department_officer": officer, "deadline": command.deadline}
    state = set_department(context, demand, DemandMove.DEPARTMENT_ACCEPT, track, details, **columns)
    _taken(context, demand, officer)
    return Moved(state)


def _taken(context: Context, demand: Row, officer: str) -> None:
    """The same answer in the table of 接单: the department's own row, or that of the order where it means it."""
    parties, answer = context.store.parties, {"answer": "taken", "contact": officer, "on_day": day_of(context.now)}
    answer |= {"at": context.now, "reason": None}
    department = demand.department or demand.responsible_party
    asked = {row.party for row in parties.of(demand.id)}
    meant = [party for party in asked if party == department or _within(party, department or "")]
    for party in meant:
        parties.answer(demand.id, party, **answer)
    if department and not meant:
        parties.add({"demand": demand.id, "party": department, **answer})


def _within(party: str, department: str) -> bool:
    """城管办 and 街道城管办 are one."""
    return bool(party and department) and (party in department or department in party)


VERB = Verb("demands", "department_accept", DepartmentAccept, Power.KEEP_LEDGER, N_("登记部门接单"), department_accept)

"""demands.report_up: a large matter goes to a department of the street, within a working day (T12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.department_track import sent, set_department
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.reporting import reported_up
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReportUp:
    demand: str
    department: str
    sent_on: date


def report_up(command: ReportUp, context: Context) -> Moved:
    """While its councils are at work already, only the department's line moves."""
    demand, told = find_demand(context.store, command.demand), sent(command.department, command.sent_on, context)
    track, department = DepartmentTrack.REPORTED, told["department"]
    state = set_department(context, demand, DemandMove.REPORT_UP, track, {**told}, department=department)
    reported_up(context, demand, department, command.sent_on)
    return Moved(state)


VERB = Verb(
    "demands",
    "report_up",
    ReportUp,
    Power.REPORT_UP,
    N_("上报街道部门"),
    report_up,
    turned_away=N_("大事上报街道由书记或主任报，请书记或主任登录后点“上报街道”。"),
)

"""demands.extend: more time is granted, twice in a round at most; the clock keeps running."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.postponing import later_day
from facilitator.services.finding import find_demand, find_person
from facilitator.services.moving import move_demand
from facilitator.services.told import NAME_LIMIT, short_enough
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ExtendDemand:
    """`approved_by`: the 书记 or 主任 who said yes, by name. Without one it is the own decision of a 书记; of anybody
    else the history says that nobody has approved it yet (domain design §1.4)."""

    demand: str
    until: date
    reason: str
    approved_by: str = ""


@dataclass(frozen=True)
class ExtendedDemand:
    """`extensions`: how many there have been in this round."""

    state: DemandState
    deadline: date
    extensions: int


def extend(command: ExtendDemand, context: Context) -> ExtendedDemand:
    demand = find_demand(context.store, command.demand)
    details = later_day(demand, command.until, day_of(context.now), command.reason)
    if approved_by := short_enough(command.approved_by, "approved_by", NAME_LIMIT):
        details["approved_by"] = _approver(context, approved_by)
    elif not context.actor.may(Power.SUPERVISE):
        details["approved"] = 0
    count = demand.extensions + 1
    state = move_demand(
        context,
        demand,
        DemandMove.EXTEND,
        details=details,
        deadline=command.until,
        extend_until=None,
        extensions=count,
    )
    return ExtendedDemand(state, command.until, count)


def _approver(context: Context, who: str) -> str:
    """Raises NotFound for a stranger, BadInput for a colleague who may not approve."""
    person = find_person(context.store, who)
    if not {Role.SECRETARY, Role.CHAIR} & {Role(role) for role in person.roles}:
        sentence = N_("{name}不能批准延期，请写书记或主任的姓名。")
        raise BadInput(sentence, field="approved_by", name=person.name)
    return str(person.name)


VERB = Verb("demands", "extend", ExtendDemand, Power.KEEP_LEDGER, N_("同意延期"), extend)

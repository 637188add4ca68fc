"""demands.object: the reporter disagrees with 不予立单 and the two committees look once more, but only once."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ObjectToDecision:
    """`reason`: in the reporter's own words."""

    demand: str
    reason: str


def object_to(command: ObjectToDecision, context: Context) -> Moved:
    """What was told before the objection is no answer to it, so the reporter waits again."""
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明诉求人为什么不同意。"), limit=REPORT_LIMIT)
    columns = {
        "objections": demand.objections + 1,
        "description": with_words(demand.description, N_("异议"), reason, day_of(context.now)),
        "replied_on": None,
    }
    return Moved(move_demand(context, demand, DemandMove.OBJECT, **columns))


VERB = Verb("demands", "object", ObjectToDecision, Power.KEEP_LEDGER, N_("登记诉求人的异议"), object_to)

"""demands.refer: the law reserves it, or the dispute is too large: an assembly of the residents has to decide (T20)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReferDemand:
    demand: str
    reason: str


def refer(command: ReferDemand, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么要提请居民会议，例如“分歧大，两次没有议成”。"))
    return Moved(move_demand(context, demand, DemandMove.REFER, details={"reason": reason}))


VERB = Verb("demands", "refer", ReferDemand, Power.DECIDE_TRIAGE, N_("提请居民会议"), refer)

"""demands.suspend: the work waits for money, a permit or the weather, and the clock of its deadline stops."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SuspendDemand:
    demand: str
    reason: str


def suspend(command: SuspendDemand, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么中止，例如“等资金”“等审批”。"))
    today = day_of(context.now)
    return Moved(move_demand(context, demand, DemandMove.SUSPEND, details={"reason": reason}, suspended_on=today))


VERB = Verb("demands", "suspend", SuspendDemand, Power.KEEP_LEDGER, N_("中止办理，时限停止计算"), suspend)

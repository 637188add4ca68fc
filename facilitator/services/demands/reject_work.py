"""demands.reject_work: those who came to accept the work send it back with what is missing (T26)."""

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
class RejectWork:
    demand: str
    reason: str


def reject_work(command: RejectWork, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明哪里没有办好。"))
    return Moved(move_demand(context, demand, DemandMove.REJECT_WORK, details={"reason": reason}))


VERB = Verb("demands", "reject_work", RejectWork, Power.KEEP_LEDGER, N_("验收不合格，退回办理"), reject_work)

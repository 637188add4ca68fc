"""demands.reject_work: those who came to accept the work send it back with what is missing (T26)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.department_track import taken_back
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RejectWork:
    demand: str
    reason: str


def reject_work(command: RejectWork, context: Context) -> Moved:
    """The department's own track, which came to its end with the work, goes on with it."""
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明哪里没有办好。"))
    details: dict[str, Detail] = {"reason": reason}
    return Moved(move_demand(context, demand, DemandMove.REJECT_WORK, None, details, **taken_back(demand)))


VERB = Verb("demands", "reject_work", RejectWork, Power.KEEP_LEDGER, N_("验收不合格，退回办理"), reject_work)

"""demands.reclassify: it is another kind of matter than was thought, so the two committees sort it anew (T24)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.deciding import carry_out
from facilitator.services.demands.queue import Moved
from facilitator.services.demands.reasons import told
from facilitator.services.finding import find_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReclassifyDemand:
    demand: str
    reason: str


def reclassify(command: ReclassifyDemand, context: Context) -> Moved:
    """The round stays the same: nothing of it was finished."""
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么改类，例如“五户反映同一件事，成了大家的事”。"))
    return Moved(carry_out(context, demand, DemandMove.RECLASSIFY, {"reason": reason}))


VERB = Verb("demands", "reclassify", ReclassifyDemand, Power.KEEP_LEDGER, N_("改类，重新审定"), reclassify)

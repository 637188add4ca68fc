"""demands.reclassify: it is another kind of matter than was thought, so the two committees sort it anew (T24)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.sorting import Sorted, sort
from facilitator.services.finding import find_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb

NOT_ALONE = N_("紧急交办要由两委会追认；要收回，请在两委会上记“不追认，重新审定”，或者请书记收回。")


@dataclass(frozen=True)
class ReclassifyDemand:
    """`session`: the running 两委会 whose signed minutes do it, where it does not ratify an urgent order."""

    demand: str
    reason: str
    session: str | None = None


def reclassify(command: ReclassifyDemand, context: Context) -> Sorted:
    """The round stays the same: nothing of it was finished. What was dispatched before the two committees met is theirs
    to ratify (T9), so only they, or the secretary, take it back."""
    demand = find_demand(context.store, command.demand)
    alone = command.session is None and not context.actor.may(Power.SUPERVISE)
    if alone and demand.state == DemandState.URGENT_DISPATCHED:
        raise Forbidden(NOT_ALONE)
    reason = told(command.reason, N_("请写明为什么改类，例如“五户反映同一件事，成了大家的事”。"))
    return sort(context, demand, DemandMove.RECLASSIFY, {"reason": reason}, command.session)


VERB = Verb("demands", "reclassify", ReclassifyDemand, Power.KEEP_LEDGER, N_("改类，重新审定"), reclassify)

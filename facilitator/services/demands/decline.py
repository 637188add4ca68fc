"""demands.decline: the two committees open no order, and say why (T11)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.sorting import Sorted, sort
from facilitator.services.finding import find_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DeclineDemand:
    """`session`: the running 两委会 whose signed minutes do it."""

    demand: str
    reason: str
    session: str | None = None


def decline(command: DeclineDemand, context: Context) -> Sorted:
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么不立单，这句话要告诉诉求人。"))
    return sort(context, demand, DemandMove.DECLINE, {"reason": reason}, command.session)


VERB = Verb("demands", "decline", DeclineDemand, Power.DECIDE_TRIAGE, N_("不予立单"), decline)

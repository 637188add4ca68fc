"""demands.defer: not now, but on a day that is fixed and at most three months away (T11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.cutoff import latest_review
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.sorting import Sorted, sort
from facilitator.services.finding import find_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DeferDemand:
    """`until`: the day on which it is looked at again. `session`: the running 两委会 whose signed minutes do it."""

    demand: str
    until: date
    reason: str
    session: str | None = None


def defer(command: DeferDemand, context: Context) -> Sorted:
    demand = find_demand(context.store, command.demand)
    today, reason = day_of(context.now), told(command.reason, N_("请写明为什么暂缓，这句话要告诉诉求人。"))
    latest = latest_review(today)
    if command.until <= today:
        raise BadInput(N_("再议的日期要在今天以后。"), field="until")
    if command.until > latest:
        raise BadInput(N_("最多暂缓三个月，再议的日期不能晚于 {latest}。"), field="until", latest=latest.isoformat())
    order = {"until": command.until.isoformat(), "reason": reason}
    return sort(context, demand, DemandMove.DEFER, order, command.session)


VERB = Verb("demands", "defer", DeferDemand, Power.DECIDE_TRIAGE, N_("暂缓，定好哪天再议"), defer)

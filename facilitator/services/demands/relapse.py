"""demands.relapse: the same trouble is back within a year: the same number, one round more, and sorted again (T32)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.rounds import new_round
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RelapseDemand:
    """`text`: what happened, in the words of whoever came; it never leaves the tables."""

    demand: str
    text: str


@dataclass(frozen=True)
class Relapsed:
    state: DemandState
    round: int


def relapse(command: RelapseDemand, context: Context) -> Relapsed:
    """The words are added to the description: whoever sorts it next reads both."""
    demand = find_demand(context.store, command.demand)
    if demand.parent and demand.state == DemandState.MERGED:
        number = find_demand(context.store, demand.parent).number or ""
        raise WrongState(N_("这件已经并入 {number}，请在那一件上登记又出了什么问题。"), number=number)
    text = told(command.text, N_("请写清楚又出了什么问题。"), "text", REPORT_LIMIT)
    number = demand.round + 1
    words = f"{demand.description}\n\n（第 {number} 轮，{day_of(context.now).isoformat()}）{text}"
    move_demand(context, demand, DemandMove.RELAPSE, **new_round(context, demand), description=words)
    return Relapsed(move_demand(context, find_demand(context.store, demand.id), DemandMove.QUEUE), number)


VERB = Verb("demands", "relapse", RelapseDemand, Power.KEEP_LEDGER, N_("反弹重开"), relapse)

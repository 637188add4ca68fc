"""demands.withdraw: the reporter takes the wish back; the line and its number stay."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WithdrawDemand:
    demand: str


@dataclass(frozen=True)
class Withdrawn:
    state: DemandState


def withdraw(command: WithdrawDemand, context: Context) -> Withdrawn:
    """One reporter cannot take back what others were merged into."""
    demand = find_demand(context.store, command.demand)
    if others := len(context.store.supporters.merged(demand.id)):
        sentence = N_("还有 {others} 件并在这件里，他们没有撤回，所以这件不能撤回；可以答复这位诉求人。")
        raise WrongState(sentence, others=others)
    return Withdrawn(move_demand(context, demand, DemandMove.WITHDRAW))


VERB = Verb("demands", "withdraw", WithdrawDemand, Power.KEEP_LEDGER, N_("诉求人撤回"), withdraw)

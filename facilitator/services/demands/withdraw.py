"""demands.withdraw: the reporter takes the wish back; the line and its number stay."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.merging import check_alone
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
    check_alone(context, demand, DemandMove.WITHDRAW)
    return Withdrawn(move_demand(context, demand, DemandMove.WITHDRAW))


VERB = Verb("demands", "withdraw", WithdrawDemand, Power.KEEP_LEDGER, N_("诉求人撤回"), withdraw)

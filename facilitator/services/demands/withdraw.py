"""demands.withdraw: the reporter takes the wish back, or that it broke again; the line and its number stay."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.merging import check_alone
from facilitator.services.moving import move_demand
from facilitator.services.relapsed import as_it_was
from facilitator.services.rounds import answered_before, joined_since, round_before
from facilitator.services.standing import came_back
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class WithdrawDemand:
    demand: str


@dataclass(frozen=True)
class Withdrawn:
    state: DemandState


def withdraw(command: WithdrawDemand, context: Context) -> Withdrawn:
    """One reporter cannot take back what others were merged into."""
    demand = find_demand(context.store, command.demand)
    back = came_back(context.store, demand)
    if back is not None:
        return Withdrawn(_taken_back(context, demand, back))
    check_alone(context, demand, DemandMove.WITHDRAW)
    return Withdrawn(move_demand(context, demand, DemandMove.WITHDRAW))


def _taken_back(context: Context, demand: Row, back: Row) -> DemandState:
    """The work was done and stays done; what was said of the relapse stays in the words. Raises WrongState where
    others joined since, to whom it is broken still."""
    if joined := sum(joined_since(context, one, back) for one in context.store.supporters.merged(demand.id)):
        sentence = N_("反弹以后还有 {others} 件并进来，他们没有撤回，所以反弹不能撤回；可以答复这位诉求人。")
        raise WrongState(sentence, others=joined)
    lapsed = round_before(context, demand, back)
    lapsed |= answered_before(context, demand, back, lapsed["closed_on"])
    return as_it_was(context, demand, back, DemandMove.RELAPSE_WITHDRAWN, lapsed)


VERB = Verb("demands", "withdraw", WithdrawDemand, Power.KEEP_LEDGER, N_("诉求人撤回"), withdraw)

"""funding.keep_surplus: what is left is kept for the commons, because a vote said so."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.events import SurplusKept
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.funding.electors import check_roll, payers_of
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand
from facilitator.services.funding.voted import check_ballot, check_new_vote, check_passed
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class KeepSurplus:
    """`ballot`: the vote about the surplus, announced and passed; not the one about the plan."""

    plan: str
    ballot: str


@dataclass(frozen=True)
class KeptSurplus:
    state: FundingState
    fen: int


def keep_surplus(command: KeepSurplus, context: Context) -> KeptSurplus:
    plan, ballot = find_plan(context.store, command.plan), find_ballot(context.store, command.ballot)
    stands_in(plan, (FundingState.SETTLED,), N_("方案现在是“{now}”，先结算，再定结余怎么办。"))
    if ballot.id == plan.ballot:
        raise BadInput(N_("结余留下要另外表决，不能用方案的那场表决。"), field="ballot")
    check_ballot(context, plan, ballot)
    check_new_vote(context, plan, ballot)
    check_passed(ballot)
    check_roll(context, ballot.session, payers_of(context, plan))
    books = context.store.funding.books(plan)
    if books.returned_fen:
        raise WrongState(
            N_("已经退了 {fen} 元，再留下就有人退到、有人没退到；请照退款清单退完。"), fen=yuan(books.returned_fen)
        )
    kept = books.balance_fen
    state = move_plan(context, plan, FundingMove.SURPLUS_DONE, surplus_ballot=ballot.id)
    context.record(SurplusKept(plan.id, ballot.id, kept), ballot.session)
    tell_demand(context, plan, "kept", fen=kept)
    return KeptSurplus(state, kept)


VERB = Verb("funding", "keep_surplus", KeepSurplus, Power.KEEP_FUNDS, N_("结余按决议留作维修备用"), keep_surplus)

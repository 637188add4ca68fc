"""funding.attach_vote: the ballot that decides about a plan. The vote creates no debt; a signed pledge does."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.events import VoteAttached
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.funding.electors import check_electors
from facilitator.services.funding.plans import find_plan, stands_in
from facilitator.services.funding.voted import check_ballot
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AttachVote:
    plan: str
    ballot: str


@dataclass(frozen=True)
class AttachedVote:
    state: FundingState


def attach_vote(command: AttachVote, context: Context) -> AttachedVote:
    plan, ballot = find_plan(context.store, command.plan), find_ballot(context.store, command.ballot)
    stands_in(plan, (FundingState.PLAN_DRAFTED,), N_("方案已经是“{now}”，不能再换表决。"))
    taken = context.store.funding.of_ballot(ballot.id)
    if taken is not None and taken.id != plan.id:
        raise WrongState(N_("这场表决已经挂了另一个方案，一场表决只定一个方案。"))
    check_ballot(context, plan, ballot)
    check_electors(context, plan, ballot)
    context.store.funding.change(plan.id, ballot=ballot.id, changed_at=context.now)
    context.record(VoteAttached(plan.id, ballot.id), ballot.session)
    return AttachedVote(FundingState(plan.state))


VERB = Verb("funding", "attach_vote", AttachVote, Power.KEEP_FUNDS, N_("把方案挂到一场表决上"), attach_vote)

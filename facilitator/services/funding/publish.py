"""funding.publish: the plan hangs out for at least fifteen days before anybody is asked for money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.errors import BadInput
from facilitator.domain.funding.events import PlanPublished
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import check_notice, find_plan, move_plan, tell_demand, today
from facilitator.services.funding.voted import settle_vote
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class PublishPlan:
    """First and last day of the notice, both included."""

    plan: str
    from_: date
    until: date


@dataclass(frozen=True)
class PublishedPlan:
    state: FundingState


def publish(command: PublishPlan, context: Context) -> PublishedPlan:
    """Raises NotDecided before the vote has passed, BadInput below fifteen days or for a notice that began earlier."""
    plan = settle_vote(context, find_plan(context.store, command.plan))
    if command.from_ < today(context):
        raise BadInput(N_("公示从今天或以后开始，不能补写成以前。"), field="from")
    check_ahead(command.until, today(context), "until")
    check_notice(command.from_, command.until)
    state = move_plan(context, plan, FundingMove.PUBLISH, published_from=command.from_, published_until=command.until)
    context.record(PlanPublished(plan.id, command.from_, command.until))
    tell_demand(context, plan, "publish", budget_fen=plan.budget_fen)
    return PublishedPlan(state)


VERB = Verb("funding", "publish", PublishPlan, Power.KEEP_FUNDS, N_("公示筹资方案"), publish)

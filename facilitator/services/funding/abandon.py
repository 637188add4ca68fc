"""funding.abandon: the last way out, nothing is done and everybody gets the own money back."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.events import PlanAbandoned
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import REASON_LIMIT, find_plan, move_plan, tell_demand
from facilitator.services.funding.refunding import RefundLine, refund_list
from facilitator.services.funding.wall_words import hides_somebody
from facilitator.services.funding.ways import take
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class Abandon:
    plan: str
    reason: str = ""


@dataclass(frozen=True)
class Abandoned:
    """Who gets how much back, in fen. `hidden`: the reason names a household, and the wall will not show that."""

    state: FundingState
    refunds: tuple[RefundLine, ...]
    hidden: bool


def abandon(command: Abandon, context: Context) -> Abandoned:
    """Once money was spent this is refused: then it is settled."""
    plan = find_plan(context.store, command.plan)
    reason = told(command.reason or N_("资金没有落实"), N_("请写为什么不办了。"), "reason", REASON_LIMIT)
    state = move_plan(context, plan, FundingMove.ABANDON)
    take(context, plan, WayOut.ABANDON, reason=reason)
    context.record(PlanAbandoned(plan.id, reason))
    after = find_plan(context.store, plan.id)
    tell_demand(context, plan, "abandon", fen=context.store.funding.books(after).balance_fen)
    hidden = hides_somebody(plan.demand, (reason,), context)
    return Abandoned(state, refund_list(context.store, after), hidden)


VERB = Verb("funding", "abandon", Abandon, Power.KEEP_FUNDS, N_("不办了，退款"), abandon)

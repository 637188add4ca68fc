"""funding.top_up: the second way out of a gap, somebody else gives what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.events import GapToppedUp
from facilitator.domain.funding.gaps import WayOut, check_top_up
from facilitator.domain.funding.sources import NAME_LIMIT, NEEDS_NAME, FundSource
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand
from facilitator.services.funding.ways import take
from facilitator.services.funds import money_stands
from facilitator.services.told import short_enough
from facilitator.services.verb import Verb

NOT_MONEY_OF_OTHERS = (FundSource.RESIDENT_RAISED, FundSource.LABOR_KIND)


@dataclass(frozen=True)
class TopUp:
    plan: str
    source: FundSource
    fen: int
    name: str = ""


@dataclass(frozen=True)
class ToppedUp:
    """`gap_fen`: what is still missing."""

    state: FundingState
    gap_fen: int


def top_up(command: TopUp, context: Context) -> ToppedUp:
    """The plan stays short until the whole gap is closed; several may give."""
    plan = find_plan(context.store, command.plan)
    stands_in(plan, (FundingState.GAP,), N_("方案现在是“{now}”，没有缺口要补。"))
    if command.source in NOT_MONEY_OF_OTHERS:
        raise BadInput(N_("补足要用居民以外的钱；居民再出，请用“再认捐一轮”。"), field="source")
    name = short_enough(" ".join(command.name.split()), "name", NAME_LIMIT)
    if command.source in NEEDS_NAME and not name:
        raise BadInput(N_("企业和慈善组织的捐助请写明是谁，例如“甲企业”。"), field="name")
    check_top_up(context.store.funding.books(plan), command.fen)
    take(context, plan, WayOut.TOP_UP, source=command.source, name=name, fen=command.fen)
    context.record(GapToppedUp(plan.id, command.source, name, command.fen))
    gap = context.store.funding.books(plan).gap_fen
    tell_demand(context, plan, "top_up", fen=command.fen, gap_fen=gap)
    if gap:
        return ToppedUp(FundingState.GAP, gap)
    state = move_plan(context, plan, FundingMove.TOP_UP)
    money_stands(context, plan)
    return ToppedUp(state, 0)


VERB = Verb("funding", "top_up", TopUp, Power.KEEP_FUNDS, N_("有缺口，由别的来源补足"), top_up)

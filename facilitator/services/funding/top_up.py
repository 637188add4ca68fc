"""funding.top_up: the second way out of a gap, somebody else gives what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, BasisMismatch
from facilitator.domain.funding.electorates import OF_OWNERS, OWNERS
from facilitator.domain.funding.events import GapToppedUp
from facilitator.domain.funding.gaps import WayOut, check_top_up
from facilitator.domain.funding.sources import NAME_LIMIT, NEEDS_NAME, FundSource
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.funding.electors import check_roll, payers_of
from facilitator.services.funding.parties import as_known
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand
from facilitator.services.funding.voted import PASSED
from facilitator.services.funding.ways import take
from facilitator.services.funds import money_stands
from facilitator.services.told import short_enough
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

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
    _check_owners(context, plan, command.source)
    books = context.store.funding.books(plan)
    check_top_up(books, command.fen)
    name = as_known(books, command.source, name)
    take(context, plan, WayOut.TOP_UP, source=command.source, name=name, fen=command.fen)
    context.record(GapToppedUp(plan.id, command.source, name, command.fen))
    gap = context.store.funding.books(plan).gap_fen
    tell_demand(context, plan, "top_up", fen=command.fen, gap_fen=gap)
    if gap:
        return ToppedUp(FundingState.GAP, gap)
    state = move_plan(context, plan, FundingMove.TOP_UP)
    money_stands(context, plan)
    return ToppedUp(state, 0)


def _check_owners(context: Context, plan: Row, source: FundSource) -> None:
    """Owners' money takes a vote of the owners about this demand, held since the plan was made and passed.

    民法典第二百七十八条、第二百八十一条. Raises BasisMismatch."""
    if source not in OF_OWNERS:
        return
    for ballot in context.store.ballots.about_demand(plan.demand):
        passed = ballot.state == BallotState.ANNOUNCED and (ballot.result or {}).get("outcome") == PASSED
        if passed and ballot.opened_at >= plan.made_at and find_session(context.store, ballot.session).preset in OWNERS:
            return check_roll(context, ballot.session, payers_of(context, plan))
    raise BasisMismatch(N_("维修资金和公共收益是业主的；请先开会，用“业主共同决定”的规则表决通过这件需求，再来补足。"))


VERB = Verb("funding", "top_up", TopUp, Power.KEEP_FUNDS, N_("有缺口，由别的来源补足"), top_up)

"""The ballot behind a plan: of the right electorate, about the same matter, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, NotDecided
from facilitator.domain.funding.electorates import VILLAGE, check_electorate
from facilitator.domain.funding.events import PlanVoted
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.funding.village import Asked, over_cap
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.funding.electors import check_electors
from facilitator.services.funding.plans import find_plan, move_plan
from facilitator.storage.fund_values import sources_of
from facilitator.storage.rows import Row

PASSED = "passed"


def check_ballot(context: Context, plan: Row, ballot: Row, asked: Asked | None = None) -> None:
    """Raises BadInput for a ballot about something else, BasisMismatch for the wrong electorate, and over the cap.

    `asked`: what the ballot would lay on each unit, where that is not what the plan says already."""
    item = context.store.rooms.item(ballot.item)
    if item is None or item.demand != plan.demand:
        raise BadInput(N_("这场表决不是这件需求的，请选这件需求那项议题的表决。"), field="ballot")
    if ballot.state == BallotState.VOID:
        raise BadInput(N_("这场表决已经作废，请换一场。"), field="ballot")
    preset = find_session(context.store, ballot.session).preset or ""
    check_electorate(preset, {line.source for line in sources_of(plan.sources)})
    if preset in VILLAGE or plan.income_fen is not None:
        check_cap(context, plan, asked)


def goes_on(ways: Sequence[Row], plan: Row, ballot: Row) -> bool:
    """A vote about what comes after the collecting: opened since it ended, and no other step of the plan used it."""
    used = ballot.id == plan.ballot or any(ballot.id == way.ballot or ballot.session == way.session for way in ways)
    ended = plan.collected_until
    return not used and ballot.opened_at is not None and (ended is None or day_of(ballot.opened_at) >= ended)


def check_new_vote(context: Context, plan: Row, ballot: Row) -> None:
    """Raises BadInput: the first vote carries the plan and nothing beyond it. NotDecided for one that has not begun."""
    if ballot.opened_at is None:
        raise NotDecided(N_("这场表决的结果还没有公布。"))
    if not goes_on(context.store.funding.ways(plan.id), plan, ballot):
        raise BadInput(N_("这场表决是收款截止以前的，或者已经用过；这一步要另外表决。"), field="ballot")


def check_cap(context: Context, plan: Row, asked: Asked | None = None) -> None:
    """What a household is asked for in one year, all projects together (国办发〔2007〕4号). Raises BadInput."""
    if plan.income_fen is None:
        raise BadInput(N_("村里一事一议要先填上年人均收入，才能核对筹资上限。"), field="income_fen")
    used: dict[str, int] = {}
    for other in context.store.funding.plans():
        if other.id != plan.id and other.income_fen is not None and _same_year(other, plan) and _counts(other):
            for row in context.store.funding.shares(other):
                used[row.unit] = used.get(row.unit, 0) + row.fen
    if asked is None:
        asked = {row.unit: (row.fen, row.persons) for row in context.store.funding.shares(plan)}
    uncounted = sum(1 for fen, persons in asked.values() if fen and not persons)
    if uncounted:
        sentence = N_("有 {units} 户没写几口人，核对不了筹资上限，请写上再做方案。")
        raise BadInput(sentence, field="units", units=uncounted)
    over = over_cap(asked, used, plan.income_fen)
    if over:
        sentence = N_("有 {units} 户超过本年的筹资上限，最多的超 {most} 元；请减少居民自筹的部分。")
        raise BadInput(sentence, field="units", units=len(over), most=yuan(max(over.values())))


def settle_vote(context: Context, plan: Row) -> Row:
    """The plan after its vote: a passed one is written down when it is first needed.

    Raises NotDecided, BasisMismatch."""
    if plan.state != FundingState.PLAN_DRAFTED:
        return plan
    if plan.ballot is None:
        raise NotDecided(N_("方案还没有表决，请先把它挂到一场表决上。"))
    ballot = find_ballot(context.store, plan.ballot)
    check_passed(ballot)
    check_electors(context, plan, ballot)
    if plan.income_fen is not None:
        check_cap(context, plan)
    move_plan(context, plan, FundingMove.VOTE_PASSED)
    context.record(PlanVoted(plan.id, ballot.id))
    return find_plan(context.store, plan.id)


def check_passed(ballot: Row) -> None:
    """Raises NotDecided unless the result was announced and is a yes."""
    if ballot.state != BallotState.ANNOUNCED:
        raise NotDecided(N_("这场表决的结果还没有公布。"))
    if (ballot.result or {}).get("outcome") != PASSED:
        raise NotDecided(N_("这场表决没有通过，不能照这个方案办。"))


def _same_year(one: Row, other: Row) -> bool:
    return day_of(one.made_at).year == day_of(other.made_at).year


def _counts(plan: Row) -> bool:
    return plan.state not in (FundingState.PLAN_DRAFTED, FundingState.ABANDONED_REFUND)

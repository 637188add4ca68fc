"""funding.rescope: the third way out of a gap, less is done for less money, as a decision council said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import NotDecided
from facilitator.domain.funding.electorates import check_electorate
from facilitator.domain.funding.events import PlanRescoped
from facilitator.domain.funding.gaps import WayOut, check_rescope, rescoped_sources
from facilitator.domain.funding.sources import Source, check_sources, sources_written
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.funding.electors import check_roll, payers_of
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand
from facilitator.services.funding.voted import PASSED
from facilitator.services.funding.ways import take
from facilitator.services.funding.writing import PlanSource, sources_kept, sources_told
from facilitator.services.funds import money_stands
from facilitator.services.verb import Verb
from facilitator.storage.fund_values import sources_of
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Rescope:
    """`session`: the 议事决策会 that decided it. `sources` as in `funding.plan`; left out, each giver's line is what
    it covers and the households carry the rest."""

    plan: str
    budget_fen: int
    session: str
    sources: Sequence[PlanSource] = ()


@dataclass(frozen=True)
class Rescoped:
    state: FundingState
    budget_fen: int


def rescope(command: Rescope, context: Context) -> Rescoped:
    plan, session = find_plan(context.store, command.plan), find_session(context.store, command.session)
    stands_in(plan, (FundingState.GAP,), N_("方案现在是“{now}”，没有缺口，不用缩减。"))
    books = context.store.funding.books(plan)
    check_rescope(books, command.budget_fen)
    sources = sources_told(command.sources) or rescoped_sources(books, command.budget_fen)
    check_sources(command.budget_fen, sources)
    _check_decided(context, plan, session, sources)
    changed = {"budget_fen": command.budget_fen, "sources": sources_kept(sources)}
    state = move_plan(context, plan, FundingMove.RESCOPE, **changed)
    take(context, plan, WayOut.RESCOPE, fen=command.budget_fen, session=session.id)
    context.record(PlanRescoped(plan.id, plan.budget_fen, command.budget_fen, session.id, sources_written(sources)))
    tell_demand(context, plan, "rescope", old_fen=plan.budget_fen, budget_fen=command.budget_fen)
    money_stands(context, plan)
    return Rescoped(state, command.budget_fen)


def _check_decided(context: Context, plan: Row, session: Row, sources: tuple[Source, ...]) -> None:
    """A vote about this demand was announced as passed in that session, not the plan's own, by whose money it is.

    Raises NotDecided, BasisMismatch."""
    for item in context.store.rooms.items(session.id):
        for ballot in context.store.ballots.of_item(item.id) if item.demand == plan.demand else ():
            passed = ballot.state == BallotState.ANNOUNCED and (ballot.result or {}).get("outcome") == PASSED
            if passed and ballot.id != plan.ballot and day_of(ballot.opened_at) >= plan.collected_until:
                check_electorate(session.preset or "", {line.source for line in (*sources_of(plan.sources), *sources)})
                check_roll(context, session.id, payers_of(context, plan))
                return
    raise NotDecided(N_("那次会议没有通过这件需求的表决；缩减内容要先回议事决策会。"))


VERB = Verb("funding", "rescope", Rescope, Power.KEEP_FUNDS, N_("有缺口，少做一点，减预算"), rescope)

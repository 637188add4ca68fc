"""funding.reapportion: the fourth way out of a gap, other shares, which takes a new vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.days import check_ahead
from facilitator.domain.errors import BadInput, NotDecided
from facilitator.domain.funding.apportion import Method, Rounding, shares_digest
from facilitator.domain.funding.events import PlanMade, PlanPublished
from facilitator.domain.funding.gaps import WayOut, part_anew, reapportioned_sources
from facilitator.domain.funding.sources import sources_written
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.funding.electors import check_roll
from facilitator.services.funding.plan import PlannedFunding, planned
from facilitator.services.funding.plans import (
    SHORTEST_NOTICE,
    check_notice,
    find_plan,
    move_plan,
    stands_in,
    tell_demand,
    today,
)
from facilitator.services.funding.voted import check_ballot, check_new_vote, check_passed
from facilitator.services.funding.ways import take
from facilitator.services.funding.writing import (
    PlanUnit,
    carriers_told,
    divided,
    fund_draws,
    kept_shares,
    on_the_roll,
    persons_told,
    sources_kept,
)
from facilitator.services.funds_then import books_then
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Reapportion:
    """`ballot`: the new vote, announced and passed. What was signed and paid under the old shares stays; what others
    promised since the plan was made is not asked of the households again. `until`: the last day on which the new
    shares hang out, from today on; left out, the shortest notice."""

    plan: str
    method: Method
    units: Sequence[PlanUnit]
    ballot: str
    rounding: Rounding = Rounding.LARGEST_REMAINDER
    until: date | None = None


def reapportion(command: Reapportion, context: Context) -> PlannedFunding:
    plan, ballot = find_plan(context.store, command.plan), find_ballot(context.store, command.ballot)
    stands_in(plan, (FundingState.GAP,), N_("方案现在是“{now}”，没有缺口，不用重新分摊。"))
    first, last = _notice(context, command.until)
    if ballot.id == plan.ballot:
        raise BadInput(N_("重新分摊要重新表决，请选新的那场表决。"), field="ballot")
    sources = reapportioned_sources(context.store.funding.books(plan))
    roll = on_the_roll(context.store)
    carriers = carriers_told(roll, command.method, command.units)
    shares = divided(sources, command.method, carriers, command.rounding)
    persons = persons_told(roll, command.method, command.units)
    check_ballot(context, plan, ballot, {unit: (fen, persons[unit]) for unit, fen in shares.of.items()})
    check_new_vote(context, plan, ballot)
    check_passed(ballot)
    _check_part(context, plan, ballot)
    check_roll(context, ballot.session, [unit for unit, fen in shares.of.items() if fen])
    version = plan.version + 1
    context.store.funding.add_shares(plan.id, version, kept_shares(carriers, shares, persons))
    how = {"method": command.method, "rounding": command.rounding, "version": version, "ballot": ballot.id}
    how |= {"sources": sources_kept(sources), "published_from": first, "published_until": last}
    move_plan(context, plan, FundingMove.REAPPORTION, **how)
    take(context, plan, WayOut.REAPPORTION, ballot=ballot.id)
    told = (
        plan.budget_fen,
        sources_written(sources),
        command.method,
        command.rounding,
        shares_digest(shares.of),
        version,
    )
    context.record(PlanMade(plan.id, plan.demand, *told))
    context.record(PlanPublished(plan.id, first, last))
    tell_demand(context, plan, "reapportion", total_fen=shares.total_fen)
    return planned(plan.id, shares, fund_draws(sources, command.method, carriers))


def _notice(context: Context, until: date | None) -> tuple[date, date]:
    """Nobody is asked for a new amount that did not hang out as long as the first one. Raises BadInput."""
    first = today(context)
    last = first + timedelta(days=SHORTEST_NOTICE - 1) if until is None else until
    check_ahead(last, first, "until")
    check_notice(first, last)
    return first, last


def _check_part(context: Context, plan: Row, ballot: Row) -> None:
    """Whoever took a word back after the people voted laid more on the households than they said yes to.

    Raises NotDecided."""
    then, _method = books_then(context.store, plan, ballot.opened_at)
    voted, now = part_anew(then), part_anew(context.store.funding.books(plan))
    if now > voted:
        sentence = N_("表决的时候居民合在一起分摊 {voted} 元，后来有人收回了答应的钱，现在是 {now} 元；请重新表决。")
        raise NotDecided(sentence, voted=yuan(voted), now=yuan(now))


VERB = Verb("funding", "reapportion", Reapportion, Power.KEEP_FUNDS, N_("有缺口，重新分摊"), reapportion)

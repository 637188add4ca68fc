"""funding.plan: what a matter costs, who pays it, and what each household would carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.demands.states import TERMINAL, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.funding.apportion import Method, Rounding, Shares, shares_digest
from facilitator.domain.funding.events import PlanMade
from facilitator.domain.funding.maintenance import Draw
from facilitator.domain.funding.sources import Source, check_sources, sources_written
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, plan_of
from facilitator.services.funding.plans import tell_demand
from facilitator.services.funding.writing import (
    PlanSource,
    PlanUnit,
    UnitShare,
    carriers_told,
    divided,
    fund_draws,
    kept_shares,
    on_the_roll,
    persons_told,
    sources_kept,
    sources_told,
)
from facilitator.services.told import short_enough
from facilitator.services.verb import Verb

TITLE_LIMIT = 120


@dataclass(frozen=True)
class PlanFunding:
    """Amounts in fen; the money lines of `sources` are the budget. `income_fen`: last year's income a head, for a
    village's cap."""

    demand: str
    title: str
    budget_fen: int
    sources: Sequence[PlanSource]
    method: Method
    units: Sequence[PlanUnit] = ()
    rounding: Rounding = Rounding.LARGEST_REMAINDER
    income_fen: int | None = None


@dataclass(frozen=True)
class PlannedFunding:
    """`share_counts`: how many units carry each amount, by the amount in fen; `surplus_fen` what whole yuan add;
    `fund`: what each unit's account in the maintenance fund gives, empty where it gives nothing."""

    plan: str
    shares: tuple[UnitShare, ...]
    total_fen: int
    surplus_fen: int
    share_counts: dict[str, int]
    fund: tuple[UnitShare, ...] = ()


def plan(command: PlanFunding, context: Context) -> PlannedFunding:
    demand = find_demand(context.store, command.demand)
    title = short_enough(" ".join(command.title.split()), "title", TITLE_LIMIT)
    if not title:
        raise Missing(N_("请写方案的名称，例如“3号院消防通道整治”。"), what="title")
    sources = sources_told(command.sources)
    check_sources(command.budget_fen, sources)
    if DemandState(demand.state) in TERMINAL:
        raise WrongState(N_("这件需求已经了结，不能再做筹资方案。"))
    if demand.matter == Matter.PRIVATE:
        raise WrongState(N_("私事不做一事一议筹资；成了大家的事，请先改类。"))
    if plan_of(context.store, demand.id) is not None:
        raise WrongState(N_("这件需求已经有一个筹资方案，请接着用它；不办了的先退款结清。"))
    roll = on_the_roll(context.store)
    carriers = carriers_told(roll, command.method, command.units)
    shares = divided(sources, command.method, carriers, command.rounding)
    identity = _keep(context, command, title, sources, shares)
    persons = persons_told(roll, command.method, command.units)
    context.store.funding.add_shares(identity, 1, kept_shares(carriers, shares, persons))
    found = context.store.funding.plan(identity)
    assert found is not None  # noqa: S101 - written four lines above
    tell_demand(context, found, "plan", budget_fen=command.budget_fen)
    return planned(identity, shares, fund_draws(sources, command.method, carriers))


def planned(identity: str, shares: Shares, drawn: Sequence[Draw]) -> PlannedFunding:
    lines = tuple(UnitShare(unit, fen) for unit, fen in shares.of.items()) if shares.total_fen else ()
    counts = {str(fen): count for fen, count in shares.counts.items()}
    fund = tuple(UnitShare(line.unit, line.fen) for line in drawn)
    return PlannedFunding(identity, lines, shares.total_fen, shares.surplus_fen, counts, fund)


def _keep(context: Context, command: PlanFunding, title: str, sources: tuple[Source, ...], shares: Shares) -> str:
    identity = context.new_id()
    context.store.funding.add_plan(
        {
            "id": identity,
            "demand": command.demand,
            "title": title,
            "budget_fen": command.budget_fen,
            "sources": sources_kept(sources),
            "method": command.method,
            "rounding": command.rounding,
            "version": 1,
            "state": FundingState.PLAN_DRAFTED,
            "income_fen": command.income_fen,
            "made_at": context.now,
            "changed_at": context.now,
            "actor": context.actor.name,
        }
    )
    told = (command.budget_fen, sources_written(sources), command.method, command.rounding, shares_digest(shares.of), 1)
    context.record(PlanMade(identity, command.demand, *told))
    return identity


VERB = Verb("funding", "plan", PlanFunding, Power.KEEP_FUNDS, N_("做筹资方案"), plan)

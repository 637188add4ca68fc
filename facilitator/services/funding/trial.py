"""What the trial pane at the desk begins with: the last trial of the item, else the plan of its demand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.gaps import part_anew, reapportioned_sources
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.funding.states import FundingState
from facilitator.domain.funding.tiers import TIER_NAMES, Tier, TierBy, TierGroup, groups
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_item, find_session
from facilitator.services.funding.trial_units import usual_units
from facilitator.services.funding.writing import PlanSource
from facilitator.services.verb import Question
from facilitator.storage.fund_values import sources_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

USUAL = (FundSource.GOV_SUBSIDY, FundSource.RESIDENT_RAISED, FundSource.ENTERPRISE_DONATION)


@dataclass(frozen=True)
class TrialStart:
    session: str
    item: str


@dataclass(frozen=True)
class TierChoice:
    """A way to put the units of the trial together, with its groups."""

    by: TierBy
    name: str
    groups: tuple[TierGroup, ...]


@dataclass(frozen=True)
class TrialBasis:
    """`choices` are how 分档 may be tried here, `by` and `tiers` what was tried last; `says_parts`: the plan itself
    says how many parts each unit carries."""

    title: str
    budget_fen: int
    sources: tuple[PlanSource, ...]
    method: Method
    rounding: Rounding
    choices: tuple[TierChoice, ...] = ()
    by: TierBy | None = None
    tiers: tuple[Tier, ...] = ()
    says_parts: bool = False


def trial_start(question: TrialStart, reading: Reading) -> TrialBasis:
    store = reading.store
    item = find_item(store, find_session(store, question.session).id, question.item)
    plans = store.funding.of_demand(item.demand) if item.demand else ()
    plan = plans[-1] if plans else None
    kept, choices = store.fund_trials.of_item(item.id), _choices(store, item)
    says = plan is not None and plan.method == Method.TIERED
    if kept is not None:
        how = (Method(kept["method"]), Rounding(kept["rounding"]), choices)
        by, tiers = kept.get("by"), tuple(Tier(group, parts / HUNDRED) for group, parts in kept.get("tiers", ()))
        last = (TierBy(by) if by else None, tiers, says)
        return TrialBasis(kept["title"], kept["budget_fen"], _sources(kept["sources"]), *how, *last)
    if plan is not None:
        how = (Method(plan.method), Rounding(plan.rounding), choices)
        return TrialBasis(plan.title, plan.budget_fen, _told(_as_it_would_be(store, plan)), *how, says_parts=says)
    lines = tuple(PlanSource(source, 0) for source in USUAL)
    return TrialBasis(item.title, 0, lines, Method.PER_HOUSEHOLD, Rounding.CEIL_TO_YUAN, choices)


def _choices(store: UnitOfWork, item: Row) -> tuple[TierChoice, ...]:
    listed = {line.unit for line in usual_units(store, item, Method.PER_HOUSEHOLD)}
    units = [unit for unit in store.roll.everyone() if unit.id in listed]
    found = ((by, TIER_NAMES[by], groups(units, by)) for by in TierBy)
    return tuple(TierChoice(*one) for one in found if one[2])


def _as_it_would_be(store: UnitOfWork, plan: Row) -> tuple[Source, ...]:
    """A plan that is short is tried as it would be divided anew, so that the wall shows what the vote is about."""
    if plan.state == FundingState.GAP:
        books = store.funding.books(plan)
        if part_anew(books):
            return reapportioned_sources(books)
    return sources_of(plan.sources)


def _sources(kept: object) -> tuple[PlanSource, ...]:
    return _told(sources_of(kept))  # type: ignore[arg-type]  # As a row of canonical JSON holds it.


def _told(lines: tuple[Source, ...]) -> tuple[PlanSource, ...]:
    return tuple(PlanSource(line.source, line.amount_fen, line.name) for line in lines)


QUESTION = Question("funding", "trial", TrialStart, Power.READ_FUNDS, N_("试算从什么开始"), trial_start)

"""What the trial pane at the desk begins with: the last trial of the item, else the plan of its demand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.gaps import part_anew, reapportioned_sources
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_item, find_session
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
class TrialBasis:
    title: str
    budget_fen: int
    sources: tuple[PlanSource, ...]
    method: Method
    rounding: Rounding


def trial_start(question: TrialStart, reading: Reading) -> TrialBasis:
    store = reading.store
    item = find_item(store, find_session(store, question.session).id, question.item)
    plans = store.funding.of_demand(item.demand) if item.demand else ()
    plan = plans[-1] if plans else None
    kept = store.funding.trial(item.id)
    if kept is not None:
        how = (Method(kept["method"]), Rounding(kept["rounding"]))
        return TrialBasis(kept["title"], kept["budget_fen"], _sources(kept["sources"]), *how)
    if plan is not None:
        how = (Method(plan.method), Rounding(plan.rounding))
        return TrialBasis(plan.title, plan.budget_fen, _told(_as_it_would_be(store, plan)), *how)
    lines = tuple(PlanSource(source, 0) for source in USUAL)
    return TrialBasis(item.title, 0, lines, Method.PER_HOUSEHOLD, Rounding.CEIL_TO_YUAN)


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

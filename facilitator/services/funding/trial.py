"""What the trial pane at the desk begins with: the last trial of the item, else the plan of its demand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_item, find_session
from facilitator.services.funding.writing import PlanSource, PlanUnit
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
    """`units` are those of the demand's plan with what they are let off, else every household of the roll; their
    weights are those of the method `weighed`, and mean nothing for another one."""

    title: str
    budget_fen: int
    sources: tuple[PlanSource, ...]
    method: Method
    rounding: Rounding
    units: tuple[PlanUnit, ...]
    weighed: Method | None


def trial_start(question: TrialStart, reading: Reading) -> TrialBasis:
    store = reading.store
    item = find_item(store, find_session(store, question.session).id, question.item)
    plans = store.funding.of_demand(item.demand) if item.demand else ()
    plan = plans[-1] if plans else None
    units, weighed = _units(store, plan), Method(plan.method) if plan is not None else None
    kept = store.funding.trial(item.id)
    if kept is not None:
        how = (Method(kept["method"]), Rounding(kept["rounding"]))
        return TrialBasis(kept["title"], kept["budget_fen"], _sources(kept["sources"]), *how, units, weighed)
    if plan is not None:
        how = (Method(plan.method), Rounding(plan.rounding))
        return TrialBasis(plan.title, plan.budget_fen, _sources(plan.sources), *how, units, weighed)
    lines = tuple(PlanSource(source, 0) for source in USUAL)
    return TrialBasis(item.title, 0, lines, Method.PER_HOUSEHOLD, Rounding.CEIL_TO_YUAN, units, weighed)


def _sources(kept: object) -> tuple[PlanSource, ...]:
    lines: tuple[Source, ...] = sources_of(kept)  # type: ignore[arg-type]  # As a row of canonical JSON holds it.
    return tuple(PlanSource(line.source, line.amount_fen, line.name) for line in lines)


def _units(store: UnitOfWork, plan: Row | None) -> tuple[PlanUnit, ...]:
    rows = store.funding.shares(plan) if plan is not None else ()
    if rows:
        return tuple(
            PlanUnit(row.unit, row.weight / HUNDRED, Exemption(row.exempt) if row.exempt else None, row.persons)
            for row in rows
        )
    return tuple(PlanUnit(unit.id) for unit in store.roll.of_kinds([UnitKind.HOUSEHOLD]))


QUESTION = Question("funding", "trial", TrialStart, Power.READ_FUNDS, N_("试算从什么开始"), trial_start)

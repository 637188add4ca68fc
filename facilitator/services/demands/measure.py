"""demands.measure: one figure before and after, e.g. 违停车辆 26 辆 → 19 辆; allowed until the review."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing
from facilitator.domain.hundredths import from_hundredths, to_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, note_deed
from facilitator.services.told import NAME_LIMIT, told
from facilitator.services.verb import Verb

UNIT_LIMIT = 20


@dataclass(frozen=True)
class MeasureDemand:
    """`before` and `after` with at most two decimals; what is left out stays as it was measured."""

    demand: str
    indicator: str
    unit: str
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True)
class MeasuredDemand:
    state: DemandState
    before: float | None
    after: float | None


def measure(command: MeasureDemand, context: Context) -> MeasuredDemand:
    """A second figure of the same thing completes the first; another indicator takes its place."""
    demand = find_demand(context.store, command.demand)
    indicator = told(command.indicator, N_("请写明量的是什么，例如“违停车辆”。"), "indicator", NAME_LIMIT)
    unit = told(command.unit, N_("请写明单位，例如“辆”。"), "unit", UNIT_LIMIT)
    if command.before is None and command.after is None:
        raise Missing(N_("请至少填一个数：办理前，或者办理后。"), what="before")
    figures = {
        "before": None if command.before is None else to_hundredths(command.before, "before"),
        "after": None if command.after is None else to_hundredths(command.after, "after"),
    }
    earlier = context.store.evidence.measure(demand.id)
    if earlier is not None and (earlier.indicator, earlier.unit) == (indicator, unit):
        figures = {name: getattr(earlier, name) if figure is None else figure for name, figure in figures.items()}
    kept = {"indicator": indicator, "unit": unit, "at": context.now, **figures}
    context.store.evidence.keep_measure(demand.id, kept)
    details: dict[str, Detail] = {"indicator": indicator, "unit": unit}
    details |= {f"{name}_centi": figure for name, figure in figures.items() if figure is not None}
    state = note_deed(context, demand, DemandDeed.MEASURE, details)
    return MeasuredDemand(state, _plain(figures["before"]), _plain(figures["after"]))


def _plain(hundredths: int | None) -> float | None:
    return None if hundredths is None else from_hundredths(hundredths)


VERB = Verb("demands", "measure", MeasureDemand, Power.KEEP_LEDGER, N_("登记办理前后的变化"), measure)

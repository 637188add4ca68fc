"""For whom an item's money is tried: the units of the plan of its demand, else the households it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.tiers import Tier, TierBy, parts_of
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.units import Unit, UnitKind, inside
from facilitator.services.electorate import buildings_of
from facilitator.services.funding.writing import OnTheRoll, PlanUnit
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def usual_units(store: UnitOfWork, item: Row, method: Method) -> Sequence[PlanUnit]:
    """With what they are let off. The plan's weights are those of its own method: another one asks the roll. Without a
    plan: the households of the buildings for which the council was called, else of the demand's building, else all."""
    plans = store.funding.of_demand(item.demand) if item.demand else ()
    carriers = store.funding.carriers(plans[-1]) if plans else ()
    if not carriers:
        return tuple(PlanUnit(unit.id) for unit in _households(store, item))
    weighed = method == plans[-1].method and method is not Method.PER_HOUSEHOLD
    return tuple(PlanUnit(one.unit, one.exact / HUNDRED**2 if weighed else None, one.exempt) for one in carriers)


def _households(store: UnitOfWork, item: Row) -> Sequence[Unit]:
    homes = store.roll.of_kinds([UnitKind.HOUSEHOLD])
    session = store.rooms.session(item.session)
    demand = store.ledger.demand(item.demand) if item.demand else None
    called = buildings_of(session) if session is not None else frozenset()
    about = frozenset({demand.building}) if demand is not None and demand.building else frozenset()
    return inside(homes, called or about) or homes


def in_tiers(units: Sequence[PlanUnit], roll: OnTheRoll, by: TierBy, tiers: Sequence[Tier]) -> tuple[PlanUnit, ...]:
    """With the parts of their groups instead of what a plan says. Raises BadInput, as `parts_of` does."""
    parts = parts_of((roll.units[line.unit] for line in units if line.unit in roll.units), by, tiers)
    return tuple(replace(line, weight=parts.get(line.unit)) for line in units)

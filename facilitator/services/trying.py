"""The trial of an item for the room, with what another way to divide would give; shared by the room and its pane."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import METHOD_NAMES, Carrier, Exemption, Method, Rounding, apportion
from facilitator.domain.funding.electorates import VOLUNTARY, is_voluntary
from facilitator.domain.funding.sources import resident_part
from facilitator.domain.funding.weights import weight_of
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.sessions.trial import OtherWay, TrialFacts
from facilitator.storage.fund_values import sources_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

FULL_METRE = 100


def trial_of(store: UnitOfWork, item: Row, preset: str | None) -> TrialFacts | None:
    """None where nothing was tried. Reckoned once a trial: a vote going on asks for the room many times a second."""
    kept = store.funding.trial(item.id)
    if kept is None:
        return None
    key = ("trial", item.id, preset or "", json.dumps(kept, sort_keys=True))
    found: TrialFacts | None = store.derived.get(key)
    if found is None:
        found = store.derived[key] = _facts(store, item, kept, preset)
    return found


def units_of(store: UnitOfWork, item: Row) -> tuple[tuple[Unit, Exemption | None], ...]:
    """Those of the plan of the item's demand with what they are let off, else every household of the roll."""
    plans = store.funding.of_demand(item.demand) if item.demand else ()
    rows = store.funding.shares(plans[-1]) if plans else ()
    if not rows:
        return tuple((unit, None) for unit in store.roll.of_kinds([UnitKind.HOUSEHOLD]))
    known = {unit.id: unit for unit in store.roll.everyone()}
    return tuple((known[row.unit], Exemption(row.exempt) if row.exempt else None) for row in rows if row.unit in known)


def _facts(store: UnitOfWork, item: Row, kept: Mapping[str, Any], preset: str | None) -> TrialFacts:
    sources, method, rounding = sources_of(kept["sources"]), Method(kept["method"]), Rounding(kept["rounding"])
    part = resident_part(sources)
    return TrialFacts(
        title=kept["title"],
        budget_fen=kept["budget_fen"],
        sources=sources,
        method=method,
        rounding=rounding,
        units=kept["units"],
        exempt={Exemption(kind): count for kind, count in kept["exempt"].items()},
        shares={int(fen): count for fen, count in kept["share_counts"].items()},
        surplus_fen=kept["surplus_fen"],
        others=_others(units_of(store, item), part, method, rounding) if part else (),
        voluntary=VOLUNTARY.removesuffix("。") if is_voluntary(preset) else "",
    )


def _others(
    units: Iterable[tuple[Unit, Exemption | None]], part: int, tried: Method, rounding: Rounding
) -> tuple[OtherWay, ...]:
    """The smallest and the largest flat by area; everybody alike by household. Where the roll has no areas, the other
    way to round."""
    units, found = tuple(units), []
    if tried is not Method.PER_HOUSEHOLD:
        found += _by(units, part, Method.PER_HOUSEHOLD)
    if tried is not Method.PER_AREA:
        found += _by(units, part, Method.PER_AREA)
    return tuple(found) or _rounded(units, part, rounding)


def _rounded(units: tuple[tuple[Unit, Exemption | None], ...], part: int, tried: Rounding) -> tuple[OtherWay, ...]:
    label, other = N_("收整元"), Rounding.CEIL_TO_YUAN
    if tried is other:
        label, other = N_("算到分"), Rounding.LARGEST_REMAINDER
    found = _by(units, part, Method.PER_HOUSEHOLD, other)
    return tuple(OtherWay(label, "", way.fen) for way in found)


def _by(
    units: tuple[tuple[Unit, Exemption | None], ...],
    part: int,
    method: Method,
    rounding: Rounding = Rounding.LARGEST_REMAINDER,
) -> list[OtherWay]:
    try:
        carriers = [Carrier(unit.id, weight_of(unit, method), exempt) for unit, exempt in units]
        shares = apportion(part, method, carriers, rounding)
    except BadInput:
        return []
    paying = [unit for unit, exempt in units if exempt is None]
    if not paying:
        return []
    name = METHOD_NAMES[method]
    if method is Method.PER_HOUSEHOLD:
        return [OtherWay(name, "", max(shares.of[unit.id] for unit in paying))]
    ends = {unit.area_centi: unit for unit in sorted(paying, key=lambda unit: unit.area_centi)}
    areas = sorted(ends)
    picked = areas[:1] if len(areas) == 1 else [areas[0], areas[-1]]
    return [OtherWay(name, N_("{area}㎡").format(area=area // FULL_METRE), shares.of[ends[area].id]) for area in picked]

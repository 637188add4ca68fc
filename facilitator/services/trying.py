"""The trial of an item for the room, and what another way to divide would give; shared by the room and the money."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import METHOD_NAMES, Carrier, Exemption, Method, Rounding, apportion
from facilitator.domain.funding.electorates import VOLUNTARY, is_voluntary
from facilitator.domain.funding.weights import weight_of
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.sessions.trial import OtherWay, TrialFacts
from facilitator.storage.fund_values import sources_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

FULL_METRE = 100


def trial_of(store: UnitOfWork, item: Row, preset: str | None) -> TrialFacts | None:
    """As it was kept; None where nothing was tried."""
    kept = store.fund_trials.of_item(item.id)
    if kept is None:
        return None
    return TrialFacts(
        title=kept["title"],
        budget_fen=kept["budget_fen"],
        sources=sources_of(kept["sources"]),
        method=Method(kept["method"]),
        rounding=Rounding(kept["rounding"]),
        units=kept["units"],
        exempt={Exemption(kind): count for kind, count in kept["exempt"].items()},
        shares={int(fen): count for fen, count in kept["share_counts"].items()},
        surplus_fen=kept["surplus_fen"],
        halves={int(fen): count for fen, count in kept.get("halves", {}).items()},
        others=tuple(OtherWay(*way) for way in kept.get("others", ())),
        voluntary=VOLUNTARY.removesuffix("。") if is_voluntary(preset) else "",
    )


def other_ways(
    units: Iterable[tuple[Unit, Exemption | None]], part: int, tried: Method, rounding: Rounding
) -> tuple[OtherWay, ...]:
    """The smallest and the largest flat by area; everybody alike by household. Where the roll has no areas, the other
    way to round."""
    units, found = tuple(units), []
    if not part:
        return ()
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

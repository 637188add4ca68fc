"""分档 in the middle of a council: households put together by building, floor or flat size, so many parts a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.weights import floor_of
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_

MOST_GROUPS = 24
"""More numbers than this nobody types while a hall waits."""
ONE_PART = 1.0


class TierBy(StrEnum):
    BUILDING = "building"
    FLOOR = "floor"
    AREA = "area"


TIER_NAMES = {TierBy.BUILDING: N_("按楼栋"), TierBy.FLOOR: N_("按楼层"), TierBy.AREA: N_("按户型大小")}


@dataclass(frozen=True, slots=True)
class Tier:
    """`parts` with at most two decimals; what is not told carries one part."""

    group: str
    parts: float


@dataclass(frozen=True, slots=True)
class TierGroup:
    """`name` is how a tier names it: 2栋, 3层, 68.35㎡; empty where the roll does not tell."""

    name: str
    units: int


def group_of(unit: Unit, by: TierBy) -> str:
    if by is TierBy.BUILDING:
        return unit.building
    if by is TierBy.FLOOR:
        floor = floor_of(unit.door)
        return N_("{floor}层").format(floor=floor) if floor else ""
    whole, rest = divmod(unit.area_centi, HUNDRED)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "㎡" if unit.area_centi else ""


def groups(units: Iterable[Unit], by: TierBy) -> tuple[TierGroup, ...]:
    """The lowest first, buildings as the roll has them; empty where all are in one group or in too many."""
    ordered = list(units)
    if by is TierBy.FLOOR:
        ordered.sort(key=lambda unit: floor_of(unit.door) or 0)
    if by is TierBy.AREA:
        ordered.sort(key=lambda unit: unit.area_centi)
    counted = Counter(group_of(unit, by) for unit in ordered)
    return tuple(TierGroup(*one) for one in counted.items()) if 1 < len(counted) <= MOST_GROUPS else ()


def parts_of(units: Iterable[Unit], by: TierBy, tiers: Sequence[Tier]) -> Mapping[str, float]:
    """By the unit's id. Raises BadInput for a group that stands twice or that nobody is in."""
    units, told = tuple(units), {tier.group: tier.parts for tier in tiers}
    if len(told) < len(tiers):
        raise BadInput(N_("有一档写了两次，请检查。"), field="tiers")
    strange = set(told) - {group_of(unit, by) for unit in units}
    if strange:
        raise BadInput(N_("名单里没有“{group}”这一档，请刷新页面再试。"), field="tiers", group=min(strange))
    return {unit.id: told.get(group_of(unit, by), ONE_PART) for unit in units}

"""What a unit weighs under a method, as the roll knows it; a weight written in the plan comes before it."""

from __future__ import annotations

import re
from decimal import Decimal

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Method
from facilitator.domain.hundredths import HUNDRED, to_hundredths
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_

LOWEST_PAYING = 3
FIRST_COEFFICIENT = 70
STEP = 10
"""Lift practice: floors 1–2 pay nothing, the third 0.7 of its area, each floor above 0.1 more (`domain.md` §4.2)."""

ASKED = {
    Method.PER_CAPITA: N_("名册里“{label}”没有人口，按人分摊请先补上，或者在方案里写明几个人。"),
    Method.TIERED: N_("分档要写明“{label}”算几份。"),
}
"""What the roll may not hold, and never holds: the plan has to say it."""

_DOOR = re.compile(r"(?:\d+(?:单元|门)[-—－]?|(?P<entrance>\d+)[-—－])?(?P<number>\d+)")


def weight_of(unit: Unit, method: Method, persons: int | None = None) -> int:
    """In hundredths, without the coefficient; `persons` live there, as the roll knows. Raises BadInput where the roll
    lacks what the method needs."""
    if method is Method.PER_CAPITA and persons is not None:
        return persons * HUNDRED
    if method in ASKED:
        raise BadInput(ASKED[method], field="units", label=unit.label)
    return _area(unit) if method in (Method.PER_AREA, Method.PER_AREA_FLOOR_COEF) else HUNDRED


def coefficient_of(unit: Unit, method: Method) -> int:
    """In hundredths. Raises BadInput where the door does not tell the floor."""
    return coefficient(_floor(unit)) if method is Method.PER_AREA_FLOOR_COEF else HUNDRED


def written_weight(number: float, method: Method) -> tuple[int, int]:
    """Weight and coefficient of what a plan says itself: 68.35 m² × 0.7 is 47.845, so that the floors need two more
    decimals than the others. Raises BadInput."""
    if method is not Method.PER_AREA_FLOOR_COEF:
        return to_hundredths(number, "units"), HUNDRED
    exact = Decimal(str(number)) * HUNDRED * HUNDRED
    if exact != exact.to_integral_value():
        raise BadInput(N_("面积乘楼层系数最多写四位小数。"), field="units")
    return int(exact), 1


def coefficient(floor: int) -> int:
    """In hundredths: 0 for floors 1–2, 70 for the third, 130 for the ninth."""
    return 0 if floor < LOWEST_PAYING else FIRST_COEFFICIENT + STEP * (floor - LOWEST_PAYING)


def floor_of(door: str) -> int | None:
    """301 → 3, 1单元101 → 1, 2-1203 → 12, 4-2 (fourth floor, second door) → 4; None where the door does not tell."""
    found = _DOOR.fullmatch(door.strip().removesuffix("室").removesuffix("号"))
    if found is None:
        return None
    number = found["number"]
    if len(number) >= 3:
        return int(number[:-2]) or None
    return (int(found["entrance"]) or None) if found["entrance"] else None


def _area(unit: Unit) -> int:
    if unit.area_centi <= 0:
        raise BadInput(N_("名册里“{label}”没有面积，不能按面积分摊，请先补上。"), field="units", label=unit.label)
    return unit.area_centi


def _floor(unit: Unit) -> int:
    floor = floor_of(unit.door)
    if floor is None:
        raise BadInput(N_("从门牌看不出“{label}”在几楼，请在方案里写明这一户的份数。"), field="units", label=unit.label)
    return floor

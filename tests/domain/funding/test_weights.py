"""What the roll says a unit weighs."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.village import cap_fen, over_cap
from facilitator.domain.funding.weights import coefficient, floor_of, weight_of
from facilitator.domain.people.units import Unit, UnitKind


def unit(**columns: object) -> Unit:
    return Unit("u", UnitKind.HOUSEHOLD, "3号楼 402", **columns)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("door", "floor"),
    [
        ("301", 3),
        ("1单元101", 1),
        ("12单元1203室", 12),
        ("2-1203", 12),
        ("4-2", 4),
        ("302室", 3),
        ("门面", None),
        ("7", None),
        ("", None),
        ("001", None),
    ],
)
def test_floor_is_read_from_the_door(door: str, floor: int | None) -> None:
    assert floor_of(door) == floor


def test_coefficients_of_lift_practice() -> None:
    assert [coefficient(floor) for floor in range(1, 10)] == [0, 0, 70, 80, 90, 100, 110, 120, 130]


def test_weights_follow_the_method() -> None:
    flat = unit(area_centi=8210, door="402")

    assert [weight_of(flat, method) for method in (Method.PER_HOUSEHOLD, Method.PER_AREA)] == [100, 8210]
    assert weight_of(flat, Method.PER_AREA_FLOOR_COEF) == 8210 * 80 // 100


def test_what_the_roll_lacks_is_told() -> None:
    with pytest.raises(BadInput, match="没有面积"):
        weight_of(unit(), Method.PER_AREA)
    with pytest.raises(BadInput, match="有几个人"):
        weight_of(unit(), Method.PER_CAPITA)
    with pytest.raises(BadInput, match="算几份"):
        weight_of(unit(), Method.TIERED)
    with pytest.raises(BadInput, match="在几楼"):
        weight_of(unit(area_centi=8210, door="东头"), Method.PER_AREA_FLOOR_COEF)


def test_village_cap_is_one_per_cent_a_head_and_a_year() -> None:
    assert cap_fen(21_000_00, 3) == 630_00
    assert cap_fen(21_000_00, 3, 600_00) == 30_00
    assert over_cap({"a": (211_00, 1), "b": (210_00, 1), "c": (300_00, 2)}, {"b": 1}, 21_000_00) == {"a": 1_00, "b": 1}

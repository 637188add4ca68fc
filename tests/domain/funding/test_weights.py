"""What the roll says a unit weighs."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Carrier, Exemption, Method, Rounding, apportion
from facilitator.domain.funding.village import cap_fen, over_cap
from facilitator.domain.funding.weights import coefficient, coefficient_of, floor_of, weight_of, written_weight
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


def test_heads_are_those_of_the_roll_and_missed_by_name() -> None:
    assert weight_of(unit(), Method.PER_CAPITA, 3) == 300
    assert weight_of(unit(), Method.PER_CAPITA, 0) == 0
    with pytest.raises(BadInput, match="“3号楼 402”没有人口"):
        weight_of(unit(), Method.PER_CAPITA)
    with pytest.raises(BadInput, match="算几份"):
        weight_of(unit(), Method.TIERED, 3)


def test_weights_follow_the_method() -> None:
    flat = unit(area_centi=8210, door="402")

    assert [weight_of(flat, method) for method in (Method.PER_HOUSEHOLD, Method.PER_AREA)] == [100, 8210]
    assert weight_of(flat, Method.PER_AREA_FLOOR_COEF) == 8210
    assert coefficient_of(flat, Method.PER_AREA_FLOOR_COEF) == 80


def test_what_the_roll_lacks_is_told() -> None:
    with pytest.raises(BadInput, match="没有面积"):
        weight_of(unit(), Method.PER_AREA)
    with pytest.raises(BadInput, match="没有人口"):
        weight_of(unit(), Method.PER_CAPITA)
    with pytest.raises(BadInput, match="算几份"):
        weight_of(unit(), Method.TIERED)
    with pytest.raises(BadInput, match="在几楼"):
        coefficient_of(unit(area_centi=8210, door="东头"), Method.PER_AREA_FLOOR_COEF)


def test_village_cap_is_one_per_cent_a_head_and_a_year() -> None:
    assert cap_fen(21_000_00, 3) == 630_00
    assert cap_fen(21_000_00, 3, 600_00) == 30_00
    assert over_cap({"a": (211_00, 1), "b": (210_00, 1), "c": (300_00, 2)}, {"b": 1}, 21_000_00) == {"a": 1_00, "b": 1}


def test_lift_of_seven_floors_is_divided_by_exact_weights() -> None:
    """68.35 m² × 0.7 is 47.845 m²: a weight cut to 47.84 moves yuan from one household to another."""
    flats = [unit(area_centi=6835, door=f"{floor}01") for floor in range(3, 10)]
    method = Method.PER_AREA_FLOOR_COEF
    carriers = [
        Carrier(flat.door, weight_of(flat, method), None, coefficient_of(flat, method)) for flat in flats
    ]
    shares = apportion(400_000_00, method, carriers, Rounding.LARGEST_REMAINDER)

    assert list(shares.of.values()) == [
        40_000_00, 45_714_29, 51_428_57, 57_142_86, 62_857_14, 68_571_43, 74_285_71,
    ]  # fmt: skip


@given(
    st.integers(1, 10**9),
    st.lists(st.tuples(st.integers(3, 12), st.integers(1, 30_000), st.booleans()), min_size=1, max_size=30),
)
def test_share_by_area_and_floor_is_within_a_fen_of_the_exact_one(
    part: int, lines: list[tuple[int, int, bool]]
) -> None:
    method, carriers, exact = Method.PER_AREA_FLOOR_COEF, [], []
    for place, (floor, area, half) in enumerate(lines):
        flat = unit(area_centi=area, door=f"{floor}01")
        exempt = Exemption.HALF if half else None
        carriers.append(Carrier(f"h{place}", weight_of(flat, method), exempt, coefficient_of(flat, method)))
        exact.append(Fraction(area, 100) * Fraction(7 + floor - 3, 10) * Fraction(1, 2 if half else 1))
    shares = apportion(part, method, carriers, Rounding.LARGEST_REMAINDER)

    assert shares.total_fen == part
    assert all(abs(fen - part * own / sum(exact)) < 1 for fen, own in zip(shares.of.values(), exact, strict=True))


def test_weight_that_a_plan_writes_for_a_floor_is_as_exact_as_the_rolls() -> None:
    method = Method.PER_AREA_FLOOR_COEF
    weight, factor = written_weight(47.845, method)

    assert weight * factor == weight_of(unit(area_centi=6835), method) * coefficient(3)
    assert written_weight(68.35, Method.PER_AREA) == (6835, 100)
    with pytest.raises(BadInput, match="四位小数"):
        written_weight(47.84501, method)
    with pytest.raises(BadInput, match="两位小数"):
        written_weight(47.845, Method.PER_AREA)

"""Buildings on the plan of the yard: however they are written, counted once, small counts hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.yard_plan import (
    MOST_SPOTS,
    Spot,
    building_key,
    check_spots,
    counted,
    lines_of,
    spots_in,
)
from facilitator.domain.errors import BadInput, Missing


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("3栋", "3"),
        ("3号楼2单元501", "3"),
        ("三幢", "3"),
        ("03栋", "3"),
        ("十二栋", "12"),
        ("二十栋", "20"),
        ("十栋", "10"),
        ("3#楼", "3"),
        ("3号院", "3院"),
        ("a座", "A"),
        ("甲栋", "甲"),
        ("院坝", ""),
        ("", ""),
    ],
)
def test_one_building_has_one_key(typed: str, key: str) -> None:
    assert building_key(typed) == key


def test_counts_follow_the_building_and_small_ones_are_hidden() -> None:
    spots = (Spot("3栋", 10, 20), Spot("4栋", 30, 40), Spot("5栋", 50, 60))
    shown, elsewhere = counted(spots, [("3号楼", 2), ("三栋", 1), ("4栋", 2), ("9栋", 4), (None, 1)])
    assert [(one.building, one.count, one.size) for one in shown] == [
        ("3栋", "3", "some"),
        ("4栋", "<3", "few"),
        ("5栋", "<3", "few"),
    ]
    assert elsewhere == 5


@given(st.lists(st.integers(1, 30), unique=True, min_size=1), st.integers(0, 100), st.integers(0, 100))
def test_lines_are_read_as_they_were_written(numbers: list[int], x: int, y: int) -> None:
    spots = tuple(Spot(f"{number}栋", x, y) for number in numbers)
    assert spots_in(lines_of(spots)) == check_spots(spots) == spots


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 20)), max_size=20))
def test_no_demand_is_lost_between_spots_and_elsewhere(counts: list[tuple[int, int]]) -> None:
    spots = tuple(Spot(f"{number}栋", 1, 1) for number in range(1, 5))
    shown, elsewhere = counted(spots, [(f"{number}栋", count) for number, count in counts])
    total = sum(count for _, count in counts)
    known = sum(int(one.count) for one in shown if one.count.isdigit())
    hidden = sum(one.count == "<3" for one in shown)
    assert known + elsewhere <= total <= known + elsewhere + 2 * hidden


@pytest.mark.parametrize("text", ["3栋", "3栋 25", "3栋 二十五 40", "25 40"])
def test_line_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_spots(spots_in(f"4栋 1 1\n{text}"))
    assert refused.value.details["field"] == "spots"


@pytest.mark.parametrize(
    "spots",
    [
        [Spot("3栋", 101, 1)],
        [Spot("3栋", 1, 1), Spot("3号楼", 2, 2)],
        [Spot("院坝", 1, 1)],
        [Spot(f"{number}栋", 1, 1) for number in range(1, MOST_SPOTS + 2)],
    ],
)
def test_impossible_spots_are_refused(spots: list[Spot]) -> None:
    with pytest.raises(BadInput):
        check_spots(spots)


def test_plan_without_a_building_is_refused() -> None:
    with pytest.raises(Missing):
        check_spots([])

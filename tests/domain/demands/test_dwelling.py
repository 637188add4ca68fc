"""Buildings, units and doors as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.dwelling import Dwelling, building_of, find_dwelling


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5栋2单元", "5栋2单元"),
        ("住在 3 栋", "3栋"),
        ("3号楼2单元501", "3号楼2单元501号"),
        ("3号楼2单元501室", "3号楼2单元501号"),
        ("7幢12-3", "7幢12-3号"),
        ("5-2-3", "5栋2单元3号"),
        ("4#", "4栋"),
        ("A座", "A座"),
        ("十二栋三单元", "十二栋三单元"),
        ("3号院", "3号院"),
        ("7栋3楼漏水", "7栋"),
        ("7栋3个路灯", "7栋"),
    ],
)
def test_dwelling_is_found(text: str, written: str) -> None:
    found = find_dwelling(text)
    assert found is not None
    assert found.dwelling.written == written


@pytest.mark.parametrize("text", ["", "路灯坏了", "3号来的", "2026-11-25", "13800138000", "1号", "2026-9-12-3"])
def test_dwelling_is_not_seen_where_there_is_none(text: str) -> None:
    assert find_dwelling(text) is None


def test_dwelling_beside_which_something_lies_is_a_place() -> None:
    found = find_dwelling("井盖翘起来了，在2栋门口，危险")
    assert found is not None
    assert (found.place, found.dwelling) == ("2栋门口", Dwelling("2栋"))


def test_building_of_leaves_unit_and_door_away() -> None:
    assert (building_of("5栋2单元3号"), building_of("3号楼501"), building_of("粮站小区")) == ("5栋", "3号楼", "")


@given(st.integers(1, 99), st.integers(1, 9), st.integers(1, 30))
def test_dwelling_is_read_back_as_it_was_written(building: int, unit: int, door: int) -> None:
    dwelling = Dwelling(f"{building}栋", str(unit), str(door))
    found = find_dwelling(dwelling.written)
    assert found is not None
    assert found.dwelling == dwelling

"""Columns are found by their headings, wherever the list begins and whatever ornament they carry."""

from __future__ import annotations

import pytest

from facilitator.wire.roll.columns import Field, find_columns, plain_heading


def test_headings_are_found_below_a_title() -> None:
    rows = [
        ("3号院住户名册", "3号院住户名册", "3号院住户名册"),
        ("填表日期：11月1日", "", ""),
        ("楼栋", "房号", "户主姓名"),
        ("1栋", "101", "王秀英"),
    ]

    columns = find_columns(rows, {})

    assert columns is not None
    assert columns.row == 3
    assert columns.at == {Field.BUILDING: 0, Field.DOOR: 1, Field.NAME: 2}


def test_headings_that_nobody_needs_are_named() -> None:
    columns = find_columns([("门牌", "户主", "联系电话", "备注")], {})

    assert columns is not None
    assert columns.unused == ("联系电话", "备注")


def test_headings_are_corrected_by_a_mapping() -> None:
    columns = find_columns([("住处", "当家的")], {"住处": Field.DOOR, "当家的": Field.NAME})

    assert columns is not None
    assert columns.at == {Field.DOOR: 0, Field.NAME: 1}


def test_list_without_name_and_door_has_no_headings() -> None:
    assert find_columns([("楼栋", "面积"), ("1栋", "68")], {}) is None


@pytest.mark.parametrize("heading", ["建筑面积(㎡)", "建筑面积（平方米）", " 建筑 面积 ", "建筑面积*", "建筑面积："])
def test_heading_is_plain_without_units_and_stars(heading: str) -> None:
    assert plain_heading(heading) == "建筑面积"

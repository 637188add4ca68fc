"""Rows become units, or complaints that name row, column and reason; names never merge people by themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people.units import UnitKind
from facilitator.wire.roll.columns import find_columns
from facilitator.wire.roll.lines import Complaint, Reading, read_lines

HEADINGS = ("类别", "楼栋", "单元", "门牌", "姓名", "面积", "代表户数", "居民代表")


def read(*rows: tuple[str, ...], kind: UnitKind | None = None, same: frozenset[str] = frozenset()) -> Reading:
    columns = find_columns([HEADINGS], {})
    assert columns is not None
    return read_lines([HEADINGS, *rows], columns, kind, same)


def test_row_becomes_a_household_called_by_its_door() -> None:
    (line,) = read(("户", "3栋", "2", "301", "王秀英", "68.35", "", "")).lines

    unit = line.unit
    assert (line.row, unit.kind, unit.label, unit.door) == (2, UnitKind.HOUSEHOLD, "3栋 2单元301", "2单元301")
    assert (unit.area_centi, unit.weight, unit.households) == (6835, 1, 1)


def test_row_of_a_representative_is_called_by_its_holder() -> None:
    (line,) = read(("居民代表", "3栋", "", "", "王秀英", "", "4", "")).lines

    assert (line.unit.kind, line.unit.label) == (UnitKind.REPRESENTATIVE, "居民代表 3栋 王秀英")
    assert line.unit.households == 4


def test_row_marked_as_representative_gives_two_units_of_one_holder() -> None:
    reading = read(("", "3栋", "", "301", "王秀英", "", "", "是"), kind=UnitKind.HOUSEHOLD)

    household, seat = (line.unit for line in reading.lines)
    assert (household.kind, seat.kind) == (UnitKind.HOUSEHOLD, UnitKind.REPRESENTATIVE)
    assert household.holder == seat.holder != ""


def test_empty_rows_are_passed_over() -> None:
    reading = read(("",) * 8, ("户", "3栋", "", "301", "王秀英", "", "", ""))

    assert [line.row for line in reading.lines] == [3]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (("帝", "3栋", "", "301", "王", "", "", ""), "类别", "不认识“帝”这个类别"),
        (("", "3栋", "", "", "王", "", "", ""), "类别", "没写，又没有门牌：请写户、居民代表或居委会委员"),
        (("户", "3栋", "", "", "", "", "", ""), "姓名", "既没有门牌，也没有姓名"),
        (("户", "3栋", "", "301", "王", "很大", "", ""), "面积", "“很大”不是面积"),
        (("户", "3栋", "", "301", "王", "-5", "", ""), "面积", "“-5”不像面积"),
        (("户", "3栋", "", "301", "王", "", "半", ""), "代表户数", "“半”应是从 1 起的整数"),
        (("户", "3栋", "", "301", "王", "", "", "也许"), "居民代表", "“也许”应填“是”或“否”"),
        (("户", "3栋", "", "301", "王" * 61, "", "", ""), "姓名", "超过 60 个字"),
    ],
)
def test_bad_row_is_named_with_column_and_reason(row: tuple[str, ...], column: str, reason: str) -> None:
    assert read(row).complaints == (Complaint(2, column, reason),)


def test_same_door_twice_is_a_complaint_that_names_both_rows() -> None:
    row = ("户", "3栋", "", "301", "王秀英", "", "", "")

    assert read(row, row).complaints == (Complaint(3, "门牌", "与第 2 行重复"),)


def test_same_name_in_two_flats_stays_two_owners_and_is_asked_about() -> None:
    reading = read(("业主", "3栋", "", "301", "张伟", "", "", ""), ("业主", "5栋", "", "102", "张伟", "", "", ""))

    assert [line.unit.holder for line in reading.lines] == ["", ""]
    assert reading.same_names == {"张伟": (2, 3)}


def test_same_name_becomes_one_owner_when_somebody_says_so() -> None:
    rows = (("业主", "3栋", "", "301", "张伟", "", "", ""), ("业主", "5栋", "", "102", "张伟", "", "", ""))

    reading = read(*rows, same=frozenset({"张伟"}))

    first, second = (line.unit.holder for line in reading.lines)
    assert first == second != ""
    assert reading.same_names == {}


def test_same_name_in_two_households_is_no_question() -> None:
    reading = read(("户", "3栋", "", "301", "张伟", "", "", ""), ("户", "5栋", "", "102", "张伟", "", "", ""))

    assert reading.same_names == {}


@given(st.integers(0, 99_999_999))
def test_area_is_exact_to_the_hundredth(centi: int) -> None:
    text = str(Decimal(centi) / 100)

    (line,) = read(("户", "3栋", "", "301", "王秀英", text, "", "")).lines

    assert line.unit.area_centi == centi


def test_empty_class_is_a_household_as_the_template_says() -> None:
    (line,) = read(("", "3栋", "", "301", "王秀英", "", "", "")).lines

    assert (line.unit.kind, line.unit.label) == (UnitKind.HOUSEHOLD, "3栋 301")

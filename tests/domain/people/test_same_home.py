"""One dwelling in the spellings that a desk types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people.same_home import numbers_of, same_block, same_home

NUMBER = st.integers(1, 99)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("5栋", "1单元101"), ("五栋", "1-101")),
        (("5栋", "1单元101"), ("5栋", "101")),
        (("05#", "101室"), ("5栋", "101")),
        (("5栋1单元101",), ("5栋", "1-101")),
    ],
)
def test_spellings_of_one_dwelling_are_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert same_home(numbers_of(*one), numbers_of(*other))
    assert same_home(numbers_of(*other), numbers_of(*one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("5栋", "1单元101"), ("5栋", "2单元101")),
        (("5栋", "101"), ("9栋", "101")),
        (("5栋", "101"), ("5栋", "102")),
        (("5栋", ""), ("5栋", "")),
        (("", ""), ("", "")),
    ],
)
def test_other_doors_and_half_addresses_are_not_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not same_home(numbers_of(*one), numbers_of(*other))


@given(NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)
def test_full_addresses_are_the_same_by_all_three_numbers(a: int, b: int, c: int, d: int, e: int, f: int) -> None:
    written, dashed = numbers_of(f"{a}栋", f"{b}单元{c}"), numbers_of(f"{d}栋", f"{e}-{f}")

    assert same_home(written, dashed) is ((a, b, c) == (d, e, f))


def test_blocks_are_compared_by_their_number_or_by_their_name() -> None:
    assert same_block("五栋", "5#")
    assert not same_block("5栋", "15栋")
    assert same_block("甲楼", "甲楼 ")
    assert not same_block("甲楼", "乙楼")

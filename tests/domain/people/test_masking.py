"""The public never reads a whole name, number or door, whoever the person is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people.masking import (
    column_for_all,
    mask_address,
    mask_name,
    mask_phone,
    mask_phones_in,
    small_count,
)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", ""),
        ("张", "*"),
        ("王芳", "王*"),
        ("张小三", "张*三"),
        ("欧阳小明", "欧阳*明"),
        ("欧阳明", "欧阳*"),
        ("欧阳", "欧*"),
        ("司马相如", "司马*如"),
        ("诸葛小小明", "诸葛**明"),
        ("王李建国", "王**国"),
        ("买买提·艾力", "买**·*力"),
        ("古丽·阿", "古*·阿"),
        ("阿·力", "阿·*"),
        (" 王芳 ", "王*"),
        ("𠮷田惠", "𠮷*惠"),
        ("葛\U000e0100明", "葛\U000e0100*"),
        ("Anna Li", "A*** *i"),
    ],
)
def test_mask_name_keeps_little(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=8))
def test_mask_name_hides_something_and_keeps_length(name: str) -> None:
    masked = mask_name(name)

    assert "*" in masked
    assert len(masked) == len(name)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("13812345678", "138****5678"),
        ("138 1234 5678", "138****5678"),
        ("+86 138-1234-5678", "138****5678"),
        ("023-66221234", "023****1234"),
        ("66221234", "****"),
        ("不详", ""),
        ("", ""),
    ],
)
def test_mask_phone_keeps_seven_digits(phone: str, shown: str) -> None:
    assert mask_phone(phone) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("3号楼2单元501", "3号楼**"),
        ("五角亭路12号3号楼501", "五角亭路12号3号楼**"),
        ("3号院2栋5-1", "3号院**"),
        ("B栋1203", "B栋**"),
        ("十二幢三单元", "十二幢**"),
        ("王家湾组", "**"),
        ("", ""),
    ],
)
def test_mask_address_keeps_the_building(address: str, shown: str) -> None:
    assert mask_address(address) == shown


def test_mask_phones_in_finds_numbers_in_prose() -> None:
    text = "漏水了，打我电话13812345678或023-66221234，2026年3月5日，36个车位"

    assert mask_phones_in(text) == "漏水了，打我电话138****5678或023****1234，2026年3月5日，36个车位"


def test_mask_phones_in_leaves_longer_numbers_alone() -> None:
    assert mask_phones_in("工单138123456789012") == "工单138123456789012"


@pytest.mark.parametrize(("count", "shown"), [(0, "<3"), (2, "<3"), (3, "3"), (128, "128")])
def test_small_count_hides_under_three(count: int, shown: str) -> None:
    assert small_count(count) == shown


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_sum_of_a_column_gives_no_hidden_count_away(parts: list[int]) -> None:
    *told, total = column_for_all([*parts, sum(parts)])

    assert total == str(sum(parts))
    assert all(_may_be(word, count) for word, count in zip(told, parts, strict=True))
    if len(told) > sum(0 < count < 3 for count in parts):
        ways = [way for way in product(*map(_values, told)) if sum(way) == sum(parts)]
        hidden = [place for place, count in enumerate(parts) if 0 < count < 3]
        assert [place for place in hidden if len({way[place] for way in ways}) == 1] == []


def _may_be(word: str, count: int) -> bool:
    return count in _values(word)


def _values(word: str) -> range:
    """What a reader may take for the count behind the word."""
    if word == "3+":
        return range(3, 13)
    return range(3) if word == "<3" else range(int(word), int(word) + 1)

"""Amounts to the fen: in figures, as typed, and in 大写."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.money import LARGEST, capitals, fen, yuan

amounts = st.integers(0, LARGEST - 1)


@pytest.mark.parametrize(
    ("amount", "figures", "words"),
    [
        (0, "0.00", "零元整"),
        (1, "0.01", "壹分"),
        (10, "0.10", "壹角整"),
        (100, "1.00", "壹元整"),
        (1005, "10.05", "壹拾元零伍分"),
        (18913, "189.13", "壹佰捌拾玖元壹角叁分"),
        (1234567, "12,345.67", "壹万贰仟叁佰肆拾伍元陆角柒分"),
        (5860000, "58,600.00", "伍万捌仟陆佰元整"),
        (10000000, "100,000.00", "壹拾万元整"),
        (10050000, "100,500.00", "壹拾万零伍佰元整"),
        (100000100, "1,000,001.00", "壹佰万零壹元整"),
        (10000000000, "100,000,000.00", "壹亿元整"),
        (10000000001, "100,000,000.01", "壹亿元零壹分"),
        (1000000000000, "10,000,000,000.00", "壹佰亿元整"),
        (100000000010000, "1,000,000,000,100.00", "壹万亿零壹佰元整"),
        (100010000000000, "1,000,100,000,000.00", "壹万零壹亿元整"),
    ],
)
def test_an_amount_in_figures_and_in_capitals(amount: int, figures: str, words: str) -> None:
    assert (yuan(amount), capitals(amount)) == (figures, words)


def test_a_negative_amount_has_its_sign_in_front() -> None:
    assert yuan(-123456) == "-1,234.56"


@pytest.mark.parametrize(
    ("text", "amount"),
    [("12000", 1200000), (" ￥12,000.5 元", 1200050), ("１２", 1200), ("0.07", 7), ("1.00", 100)],
)
def test_an_amount_is_read_as_people_type_it(text: str, amount: int) -> None:
    assert fen(text) == amount


@pytest.mark.parametrize("text", ["", "12.345", "-5", "1,00", "一百", "1e3", "1 000", "99999999999999"])
def test_an_amount_that_is_not_clear_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(BadInput):
        fen(text)


@given(amounts)
def test_figures_are_read_back_to_the_fen(amount: int) -> None:
    assert fen(yuan(amount)) == amount


@given(amounts, amounts)
def test_no_two_amounts_share_their_capitals(first: int, second: int) -> None:
    assert (capitals(first) == capitals(second)) == (first == second)


@given(amounts)
def test_capitals_never_double_or_end_a_figure_with_zero(amount: int) -> None:
    words = capitals(amount)

    assert "零零" not in words
    assert words == "零元整" or "零元" not in words
    assert words.endswith("分") or words.endswith("整")


@given(amounts)
def test_capitals_read_back_give_the_amount(amount: int) -> None:
    """An independent reader: every figure times its place, 万 and 亿 multiply what stands before them."""
    assert _read(capitals(amount)) == amount


def _read(words: str) -> int:
    digits = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
    places = {"拾": 10, "佰": 100, "仟": 1000}
    total = group = digit = part = 0
    for sign in words:
        if sign in digits:
            digit = digits[sign]
        elif sign in places:
            group, digit = group + digit * places[sign], 0
        elif sign == "万":
            total, group, digit = total + (group + digit) * 10_000, 0, 0
        elif sign == "亿":
            total, group, digit = (total + group + digit) * 100_000_000, 0, 0
        elif sign == "元":
            total, group, digit = total + group + digit, 0, 0
        elif sign == "角":
            part, digit = part + digit * 10, 0
        elif sign == "分":
            part, digit = part + digit, 0
    return total * 100 + part

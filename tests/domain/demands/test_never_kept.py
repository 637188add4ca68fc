"""Numbers of people and of cards are told from other long numbers by their own signs: a day of birth, a check digit."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.never_kept import holds_identity_number, without_identity_numbers

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
NUMBERS = st.builds(
    lambda area, born, order: f"{area}{born:%Y%m%d}{order:03d}",
    st.integers(110000, 659999),
    st.dates(date(1900, 1, 1), date(2026, 1, 1)),
    st.integers(0, 999),
)


def checked(seventeen: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(seventeen, WEIGHTS, strict=True))
    return seventeen + "10X98765432"[total % 11]


@given(seventeen=NUMBERS, gap=st.sampled_from(["", " ", "-"]), wide=st.booleans(), small=st.booleans())
def test_identity_number_is_found_however_it_is_typed(seventeen: str, gap: str, wide: bool, small: bool) -> None:
    typed = gap.join(checked(seventeen))
    typed = typed.lower() if small else typed
    typed = "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in typed) if wide else typed

    assert holds_identity_number(f"我的号是{typed}，请办")
    assert without_identity_numbers(f"我的号是{typed}，请办") == "我的号是，请办"


@given(seventeen=NUMBERS, last=st.sampled_from("0123456789Xx"))
def test_mistyped_number_is_one_where_province_and_day_of_birth_are_likely(seventeen: str, last: str) -> None:
    typed = f"张三 {seventeen[0] + '1' + seventeen[2:]}{last}"

    assert without_identity_numbers(typed) == "张三 "


@given(seventeen=NUMBERS, strange=st.sampled_from(["00", "16"]))
def test_wrong_check_digit_of_no_province_is_some_other_number(seventeen: str, strange: str) -> None:
    number = strange + seventeen[2:]
    wrong = "0" if checked(number)[-1] != "0" else "1"

    assert not holds_identity_number(number + wrong)


def luhn(digits: str) -> str:
    """With its check digit."""
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[::-2])
    return digits + str(-(doubled + sum(int(digit) for digit in digits[-2::-2])) % 10)


CARDS = st.builds(
    lambda issued, rest: issued + rest,
    st.sampled_from(["622202", "955880", "436742", "512345", "356868"]),
    st.text("0123456789", min_size=9, max_size=12),
)


@given(body=CARDS, gap=st.sampled_from(["", " ", "-"]))
def test_card_is_found_in_one_piece_and_in_fours(body: str, gap: str) -> None:
    number = luhn(body)
    typed = gap.join(number[start : start + 4] for start in range(0, len(number), 4))

    assert without_identity_numbers(f"路灯坏，卡号{typed}，请办") == "路灯坏，卡号，请办"


@given(body=CARDS)
def test_wrong_check_digit_beside_the_name_of_another_number_is_no_card(body: str) -> None:
    right = luhn(body)
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)

    assert not holds_identity_number(f"表号{wrong}") or len(wrong) == 18


@given(body=CARDS, beside=st.sampled_from(["银行卡", "卡号：", "储蓄卡号是"]))
def test_mistyped_card_beside_its_name_is_a_card(body: str, beside: str) -> None:
    right = luhn(body)
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)

    assert without_identity_numbers(f"{beside}{wrong}，请办") == f"{beside}，请办"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("转到6222021234567890123", "转到"),
        ("6222 0212 3456 7891", ""),
        ("我的号110101900307123", "我的号"),
        ("110101 900307 123，请办", "，请办"),
    ],
)
def test_mistyped_card_and_the_old_form_are_taken_out(text: str, left: str) -> None:
    assert without_identity_numbers(text) == left


@given(
    province=st.sampled_from(["11", "31", "44", "50", "51", "65"]),
    area=st.integers(0, 9999),
    born=st.dates(date(1901, 1, 1), date(1999, 12, 31)),
    order=st.integers(0, 999),
)
def test_old_form_is_told_by_its_province_and_its_day(province: str, area: int, born: date, order: int) -> None:
    number = f"{province}{area:04d}{born:%y%m%d}{order:03d}"

    assert holds_identity_number(f"号{number}。")
    assert not holds_identity_number(f"订单{number}。")


@pytest.mark.parametrize(
    "text",
    ["110101901307123", "990101900307123", "订单110101900307123", "运单号6222021234567890123", "202611290000123",
     "20261129000012345", "500109123456789", "表号6222021234567890", "6299021234567890", "12345678901234567"],
)  # fmt: skip
def test_numbers_of_orders_and_meters_stay(text: str) -> None:
    assert without_identity_numbers(text) == text


def test_card_known_from_print() -> None:
    assert without_identity_numbers("卡号4111111111111111，6222021234567890128") == "卡号，"


@given(seventeen=NUMBERS, last=st.sampled_from("0123456789Xx"))
def test_number_beside_its_name_counts_though_it_is_mistyped(seventeen: str, last: str) -> None:
    assert without_identity_numbers(f"我身份证{seventeen}{last}，请办") == "我身份证，请办"


@pytest.mark.parametrize("text", ["身份证丢了，户号 123456789012345678", "身份证110101199013011234"])
def test_number_beside_its_name_without_a_day_of_birth_stays(text: str) -> None:
    assert without_identity_numbers(text) == text


@pytest.mark.parametrize("text", ["", "路灯不亮", "13800138000", "110101199013011234",
    "3-2-1501 13812345678", "4-2-1501 13812345673", "工单5001122026112500123", "工单20261125123456789",
    "4111111111111111a0b1c2d3e4f5a6b7", "5-1-2，6-3-4 13800138000"])  # fmt: skip
def test_other_texts_stay(text: str) -> None:
    assert (holds_identity_number(text), without_identity_numbers(text)) == (False, text)

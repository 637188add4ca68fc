"""Identity numbers are told from other long numbers by the day of birth and the check digit."""

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


@given(seventeen=NUMBERS)
def test_wrong_check_digit_is_some_other_number(seventeen: str) -> None:
    right = checked(seventeen)[-1]
    wrong = "0" if right != "0" else "1"

    assert not holds_identity_number(seventeen + wrong)


@given(seventeen=NUMBERS, last=st.sampled_from("0123456789Xx"))
def test_number_beside_its_name_counts_though_it_is_mistyped(seventeen: str, last: str) -> None:
    assert without_identity_numbers(f"我身份证{seventeen}{last}，请办") == "我身份证，请办"


@pytest.mark.parametrize("text", ["身份证丢了，户号 123456789012345678", "身份证110101199013011234"])
def test_number_beside_its_name_without_a_day_of_birth_stays(text: str) -> None:
    assert without_identity_numbers(text) == text


@pytest.mark.parametrize("text", ["", "路灯不亮", "13800138000", "110101199013011234", "6222021234567890123"])
def test_other_texts_stay(text: str) -> None:
    assert (holds_identity_number(text), without_identity_numbers(text)) == (False, text)

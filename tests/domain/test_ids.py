"""Codes that people read aloud: their alphabet, their length, and that nothing is biased."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ids import CROCKFORD, check_code, code_bits, crockford, digits, new_id
from tests.factories.world import SeededRandomness


@given(st.binary(min_size=1, max_size=40))
def test_crockford_keeps_every_whole_group_of_five_bits(data: bytes) -> None:
    bits = "".join(f"{byte:08b}" for byte in data)
    groups = [bits[place : place + 5] for place in range(0, len(bits) - 4, 5)]

    assert crockford(data) == "".join(CROCKFORD[int(group, 2)] for group in groups)


def test_crockford_uses_no_letter_that_can_be_misread() -> None:
    assert not set("ILOU") & set(CROCKFORD)


def test_new_id_is_sixteen_lower_case_characters() -> None:
    identity = new_id(SeededRandomness())

    assert len(identity) == 16 and identity == identity.lower()


def test_check_code_has_two_groups_of_four() -> None:
    assert check_code(bytes(32)) == "0000-0000"
    assert check_code(b"\xff" * 32) == "ZZZZ-ZZZZ"


@given(st.binary(min_size=5, max_size=32))
def test_bits_of_a_check_code_are_the_first_forty_of_the_digest(digest: bytes) -> None:
    assert code_bits(check_code(digest)) == digest[:5]


@pytest.mark.parametrize("text", ["", "ZZZZ-ZZZ", "ZZZZ-ZZZZZ", "ILOU-ILOU", "中文-没有码"])
def test_bits_of_what_is_no_check_code_are_none(text: str) -> None:
    assert code_bits(text) is None


@given(st.integers(0, 2**32))
def test_digits_are_six_and_never_begin_with_zero(seed: int) -> None:
    code = digits(SeededRandomness(seed), 6)

    assert len(code) == 6 and code.isdigit() and code[0] != "0"

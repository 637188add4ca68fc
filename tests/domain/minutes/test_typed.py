"""Codes as people type them from paper."""

from __future__ import annotations

import pytest

from facilitator.domain.minutes.typed import is_code, spelled


@pytest.mark.parametrize("typed", ["7K4M-92QX", " 7k4m92qx ", "7K4M 92QX", "7K4M—92QX"])
def test_code_is_the_same_in_every_spelling(typed: str) -> None:
    assert spelled(typed) == "7K4M92QX"
    assert is_code(typed)


def test_letters_that_look_like_digits_are_digits() -> None:
    assert spelled("OIL1-00oo") == "01110000"


def test_whole_digest_is_a_code() -> None:
    assert is_code("0f" * 32)


@pytest.mark.parametrize("typed", ["", "x", "7K4M-92Q", "7K4M-92QU", "0f" * 31, "zz" * 32])
def test_other_text_is_no_code(typed: str) -> None:
    assert not is_code(typed)

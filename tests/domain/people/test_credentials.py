"""Tokens, secrets and short codes are unguessable in form, and a typed code is understood as it was meant."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.people import credentials


class Seeded:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def bytes(self, count: int) -> bytes:
        return self._random.randbytes(count)


def test_token_hash_is_sha256_in_hex() -> None:
    assert credentials.token_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(st.integers())
def test_new_token_has_43_url_safe_characters(seed: int) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", credentials.new_token(Seeded(seed)))


@given(st.integers())
def test_new_secret_has_26_base32_characters(seed: int) -> None:
    assert re.fullmatch(r"[A-Z2-7]{26}", credentials.new_secret(Seeded(seed)))


@given(st.integers())
def test_short_code_is_its_own_normal_form(seed: int) -> None:
    code = credentials.short_code(Seeded(seed))

    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code)
    assert credentials.normal_code(code) == code


@given(st.integers())
def test_one_time_password_is_a_good_password(seed: int) -> None:
    password = credentials.one_time_password(Seeded(seed))

    assert re.fullmatch(r"([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}", password)
    credentials.check_password(password)


@pytest.mark.parametrize(
    "typed", ["70k4-m1q1", "7OK4 MLQI", "7ok4mlqi", " 7 0 k 4 – m l q i ", "７ＯＫ４－ＭＬＱＩ", "7OK4—MLQI。"]
)
def test_normal_code_forgives_how_it_was_typed(typed: str) -> None:
    assert credentials.normal_code(typed) == "70K4-M1Q1"


@pytest.mark.parametrize("password", ["演练口令-书记", "蓝天 石桥 早茶 灯笼", "correct horse battery", "k7#mQp2!xZ9w"])
def test_check_password_accepts_long_enough(password: str) -> None:
    credentials.check_password(password)


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("abc123", "太短"),
        ("五个汉字哦", "太短"),
        ("13800138000123", "只有数字"),
        ("1380 0138 0001 23", "只有数字"),
        ("aaaaaaaaaaaaaa", "容易被猜到"),
        ("Password123456", "容易被猜到"),
        ("a" * 129, "太长"),
        ("abcdefgh\x00ijklmn", "控制字符"),
    ],
)
def test_check_password_says_what_is_wrong(password: str, word: str) -> None:
    with pytest.raises(BadInput, match=word):
        credentials.check_password(password)

"""Doors in two scripts, and floors that say whose: hidden; what they look like stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.public_words import masked

HAN = dict(zip("123456789", "一二三四五六七八九", strict=True)) | {"0": "零"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("六0二室漏水", "**漏水"),
        ("八0三漏水", "**漏水"),
        ("1二03漏水", "**漏水"),
        ("五楼刘大爷把杂物堆楼道", "**刘*把杂物堆楼道"),
        ("五楼刘*把杂物堆楼道", "**刘*把杂物堆楼道"),
        ("二楼左手马家漏水", "***家漏水"),
        ("三楼靠东边的李秀英家漏水", "**李*家漏水"),
    ],
)
def test_door_and_whose_floor_are_hidden(typed: str, shown: str) -> None:
    assert masked(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "二0二六年到现在",
        "打119一直没来",
        "五楼平台漏水",
        "三楼楼道灯不亮",
        "2一3栋之间",
        "60年代的楼",
        "二楼方便大家",
    ],
)
def test_what_is_no_door_and_nobodys_floor_stays(typed: str) -> None:
    assert masked(typed) == typed


@given(st.integers(1, 33), st.integers(1, 9), st.lists(st.booleans(), min_size=4, max_size=4))
def test_no_door_survives_in_two_scripts(floor: int, room: int, spoken: list[bool]) -> None:
    digits = f"{floor}0{room}"
    typed = "".join(HAN[digit] if said else digit for digit, said in zip(digits, spoken, strict=False))

    assert typed not in masked(f"{typed}室漏水")

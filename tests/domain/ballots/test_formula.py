"""The printed arithmetic is true, and says both readings only where they differ."""

from __future__ import annotations

import operator
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.formula import both_readings, compare, square_metres
from facilitator.domain.ballots.quorum import Base, Comparison, Share, meets

OVER_HALF = Share(1, 2, Comparison.OVER, Base.PRESENT)
TWO_THIRDS = Share(2, 3, Comparison.AT_LEAST, Base.PRESENT)
ALL = Share(1, 1, Comparison.AT_LEAST, Base.PRESENT)
TRUE = {">": operator.gt, "≥": operator.ge, "<": operator.lt, "≤": operator.le}


@pytest.mark.parametrize(
    ("part", "share", "whole", "text"),
    [
        (17, OVER_HALF, 33, "17×2=34 > 33"),
        (16, OVER_HALF, 32, "16×2=32 ≤ 32"),
        (59, TWO_THIRDS, 90, "59×3=177 < 90×2=180"),
        (60, TWO_THIRDS, 90, "60×3=180 ≥ 90×2=180"),
        (4, ALL, 4, "4 ≥ 4"),
    ],
)
def test_compare_multiplies_both_sides_out(part: int, share: Share, whole: int, text: str) -> None:
    assert compare(part, share, whole, str) == text


@pytest.mark.parametrize(("centi", "text"), [(71186, "711.86"), (6800, "68.00"), (5, "0.05"), (0, "0.00")])
def test_square_metres_keep_hundredths(centi: int, text: str) -> None:
    assert square_metres(centi) == text


def test_both_readings_are_one_where_they_agree() -> None:
    assert both_readings(17, OVER_HALF, (33, 33), str) == "17×2=34 > 33"
    assert both_readings(3, ALL, (4, 3), str) == "3 < 4（回避计入）；3 ≥ 3（回避剔除）"


@given(
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.sampled_from([OVER_HALF, TWO_THIRDS, ALL, Share(3, 4, Comparison.AT_LEAST, Base.PRESENT)]),
)
def test_compare_is_true_arithmetic(part: int, whole: int, share: Share) -> None:
    text = compare(part, share, whole, str)

    for left, factor, product in re.findall(r"(\d+)×(\d+)=(\d+)", text):
        assert int(left) * int(factor) == int(product)
    left_side, sign, right_side = text.split(" ")
    assert TRUE[sign](int(left_side.split("=")[-1]), int(right_side.split("=")[-1]))
    assert (sign in ">≥") is meets(part, share, whole)

"""Shares in whole numbers: the worked checks of `domain.md` §3.4, and that the needed number is the smallest."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.quorum import Base, Comparison, Share, meets, needed

HALF = Share(1, 2, Comparison.OVER, Base.ELECTORATE)
TWO_THIRDS = Share(2, 3, Comparison.AT_LEAST, Base.ELECTORATE)
THREE_QUARTERS = Share(3, 4, Comparison.AT_LEAST, Base.ELECTORATE)

shares = st.builds(
    lambda first, second, comparison: Share(min(first, second), max(first, second), comparison, Base.PRESENT),
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from(Comparison),
)


@pytest.mark.parametrize(
    ("whole", "half", "two_thirds", "three_quarters"),
    [(7, 4, 5, 6), (21, 11, 14, 16), (44, 23, 30, 33), (45, 23, 30, 34), (128, 65, 86, 96), (1100, 551, 734, 825)],
)
def test_needed_matches_the_table(whole: int, half: int, two_thirds: int, three_quarters: int) -> None:
    assert needed(HALF, whole) == half
    assert needed(TWO_THIRDS, whole) == two_thirds
    assert needed(THREE_QUARTERS, whole) == three_quarters


@pytest.mark.parametrize(("part", "whole", "enough"), [(16, 32, False), (17, 33, True), (16, 33, False)])
def test_meets_half_excludes_the_half_itself(part: int, whole: int, enough: bool) -> None:
    assert meets(part, HALF, whole) is enough


def test_meets_two_thirds_includes_the_two_thirds_itself() -> None:
    assert meets(20, TWO_THIRDS, 30)
    assert not meets(59, TWO_THIRDS, 90)


def test_needed_of_nobody() -> None:
    assert needed(HALF, 0) == 1
    assert needed(TWO_THIRDS, 0) == 0


@given(shares, st.integers(0, 10**9))
def test_needed_is_minimal(share: Share, whole: int) -> None:
    smallest = needed(share, whole)

    assert meets(smallest, share, whole)
    assert smallest == 0 or not meets(smallest - 1, share, whole)


@given(shares, st.integers(0, 10**6), st.integers(0, 10**6))
def test_meets_agrees_with_exact_fractions(share: Share, part: int, whole: int) -> None:
    line = Fraction(share.numerator, share.denominator) * whole

    assert meets(part, share, whole) is (part > line if share.comparison is Comparison.OVER else part >= line)


@given(shares, st.integers(0, 10**4), st.integers(0, 10**4))
def test_meets_grows_with_the_part(share: Share, part: int, whole: int) -> None:
    assert not meets(part, share, whole) or meets(part + 1, share, whole)

"""Largest remainder: sums are exact, order decides ties only, nobody is a fen away from the exact share."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.funding.dividing import divide, divide_up

WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=60).filter(any)
TOTALS = st.integers(0, 10**10)


@given(TOTALS, WEIGHTS)
def test_shares_add_up_and_lie_within_one_fen(total: int, weights: list[int]) -> None:
    shares = divide(total, weights)

    whole = sum(weights)
    assert sum(shares) == total
    assert all(abs(Fraction(total * weight, whole) - share) < 1 for weight, share in zip(weights, shares, strict=True))
    assert all(share == 0 for weight, share in zip(weights, shares, strict=True) if weight == 0)


@given(TOTALS, st.lists(st.integers(1, 10**6), min_size=1, max_size=30, unique=True), st.randoms())
def test_order_does_not_matter_where_nobody_is_tied(total: int, weights: list[int], chance: object) -> None:
    whole = sum(weights)
    remainders = [total * weight % whole for weight in weights]
    turned = weights[::-1]
    if len(set(remainders)) == len(remainders):
        assert sorted(divide(total, turned)) == sorted(divide(total, weights))
        assert divide(total, turned) == divide(total, weights)[::-1]


@given(TOTALS, WEIGHTS)
def test_heavier_never_carries_less(total: int, weights: list[int]) -> None:
    shares = divide(total, weights)

    order = sorted(range(len(weights)), key=lambda place: (weights[place], -place))
    assert all(shares[a] <= shares[b] for a, b in itertools.pairwise(order) if weights[a] < weights[b])


def test_ties_go_to_whoever_stands_first() -> None:
    assert divide(100, [1, 1, 1]) == [34, 33, 33]
    assert divide(2, [1, 1, 1]) == [1, 1, 0]


@given(TOTALS, WEIGHTS, st.sampled_from([1, 10, 100]))
def test_raised_shares_never_fall_short_and_exceed_by_less_than_a_step_each(
    total: int, weights: list[int], step: int
) -> None:
    shares = divide_up(total, weights, step)

    assert all(share % step == 0 for share in shares)
    assert 0 <= sum(shares) - total < step * sum(1 for weight in weights if weight) or total == sum(shares)


def test_money_that_nobody_carries_is_an_error() -> None:
    assert divide(0, [0, 0]) == [0, 0]
    with pytest.raises(ValueError, match="nobody"):
        divide(1, [0, 0])
    with pytest.raises(ValueError, match="negative"):
        divide(1, [-1, 2])

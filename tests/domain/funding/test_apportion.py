"""Examples A and B of the field, to the fen, and what any method must keep to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Carrier, Exemption, Method, Rounding, apportion, exempt_counts
from tests.factories.money import EXAMPLE_A, three_yards

AREAS = (6835, 8210, 9542, 11006)


def test_example_a_is_exact_to_the_fen() -> None:
    shares = apportion(22_600_00, Method.PER_HOUSEHOLD, EXAMPLE_A, Rounding.LARGEST_REMAINDER)

    assert shares.counts == {18913: 16, 18912: 102, 9456: 3, 0: 7}
    assert (shares.total_fen, shares.surplus_fen) == (22_600_00, 0)
    assert [unit for unit, fen in shares.of.items() if fen == 18913] == [f"h{n}" for n in range(11, 27)]
    assert exempt_counts(EXAMPLE_A) == {Exemption.FULL: 7, Exemption.HALF: 3}


def test_example_a_in_whole_yuan_plans_its_surplus() -> None:
    shares = apportion(22_600_00, Method.PER_HOUSEHOLD, EXAMPLE_A, Rounding.CEIL_TO_YUAN)

    assert shares.counts == {190_00: 118, 95_00: 3, 0: 7}
    assert (shares.total_fen, shares.surplus_fen) == (22_705_00, 105_00)


def test_example_b_divides_by_area() -> None:
    owners = [Carrier(f"{floor}-{door}", AREAS[floor - 1]) for floor in range(1, 5) for door in (1, 2)]

    shares = apportion(18_400_00, Method.PER_AREA, owners, Rounding.LARGEST_REMAINDER)

    assert shares.of == {
        "1-1": 1766_70, "1-2": 1766_70, "2-1": 2122_10, "2-2": 2122_10,
        "3-1": 2466_39, "3-2": 2466_39, "4-1": 2844_81, "4-2": 2844_81,
    }  # fmt: skip


@given(
    st.integers(1, 10**9),
    st.lists(st.tuples(st.integers(1, 10**6), st.sampled_from([None, *Exemption])), min_size=1, max_size=40).filter(
        lambda lines: any(exempt in (None, Exemption.HALF) for _weight, exempt in lines)
    ),
    st.sampled_from([method for method in Method if method is not Method.FIXED_PLEDGE]),
)
def test_any_method_adds_up_and_spares_whom_it_must(
    part: int, lines: list[tuple[int, Exemption | None]], method: Method
) -> None:
    carriers = [Carrier(f"h{place}", weight, exempt) for place, (weight, exempt) in enumerate(lines)]

    exact = apportion(part, method, carriers, Rounding.LARGEST_REMAINDER)
    whole = apportion(part, method, carriers, Rounding.CEIL_TO_YUAN)

    spared = {one.unit for one in carriers if one.exempt not in (None, Exemption.HALF)}
    assert exact.total_fen == part
    assert whole.total_fen >= part
    assert {fen for unit, fen in (*exact.of.items(), *whole.of.items()) if unit in spared} <= {0}
    assert all(fen % 100 == 0 for fen in whole.of.values())


def test_half_pays_half_of_a_full_one() -> None:
    carriers = [Carrier("a", 100), Carrier("b", 100, Exemption.HALF)]

    assert apportion(300, Method.PER_HOUSEHOLD, carriers, Rounding.LARGEST_REMAINDER).of == {"a": 200, "b": 100}


def test_free_pledges_have_no_shares() -> None:
    assert apportion(500, Method.FIXED_PLEDGE, three_yards(), Rounding.LARGEST_REMAINDER).of == {}


@pytest.mark.parametrize(
    ("carriers", "sentence"),
    [
        ([Carrier("a", 1), Carrier("a", 1)], "有一户写了两次"),
        ([Carrier("a", 1, Exemption.FULL)], "没有哪一户要出钱"),
        ([], "没有哪一户要出钱"),
        ([Carrier("a", 10**10)], "分摊的份数"),
    ],
)
def test_impossible_lists_are_told(carriers: list[Carrier], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        apportion(100, Method.PER_HOUSEHOLD, carriers, Rounding.LARGEST_REMAINDER)

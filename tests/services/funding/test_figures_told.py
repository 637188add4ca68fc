"""What the papers say about the piles is true for each of them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.funding.sources import PILE_NAMES, Pile
from facilitator.services.funding.figures_told import RECEIVED, bar_of


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=4))
def test_per_cent_of_each_pile_is_that_of_its_own_money(amounts: list[int]) -> None:
    bar = bar_of(((pile, PILE_NAMES[pile], fen) for pile, fen in zip(Pile, amounts, strict=False)), RECEIVED)
    assert bar is not None

    for fen, piece in zip(amounts, bar.segments, strict=True):
        exact = Fraction(100 * fen, sum(amounts))
        said = piece.share.removeprefix("约占到账的 ").removesuffix("%")
        assert piece.share == "不足到账的 1%" if exact < Fraction(1, 2) else abs(int(said) - exact) <= Fraction(1, 2)
    assert sum(piece.width for piece in bar.segments) == 10_000


def test_pile_that_is_no_per_cent_is_told_so() -> None:
    bar = bar_of([(Pile.GOVERNMENT, "政府补助", 99_999_00), (Pile.RESIDENTS, "居民自筹", 1_00)], RECEIVED)

    assert bar is not None
    assert bar.sentence == "政府补助 99,999.00 元，约占到账的 100%，居民自筹 1.00 元，不足到账的 1%。"

"""What the papers say about the piles adds up."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.funding.sources import PILE_NAMES, Pile
from facilitator.services.funding.figures_told import bar_of


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=4))
def test_per_cents_of_the_sentence_add_up_to_a_hundred(amounts: list[int]) -> None:
    bar = bar_of((pile, PILE_NAMES[pile], fen) for pile, fen in zip(Pile, amounts, strict=False))
    assert bar is not None

    assert sum(int(found) for found in re.findall(r"约占 (\d+)%", bar.sentence)) == 100

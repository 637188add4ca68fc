"""What options cost, in words: one unit for all that are compared, exact to the fen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.sessions.options import costs_in_words


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ((3_860_000, 9_600_000), ("3.86 万元", "9.6 万元")),
        ((3_860_000, 1_280_050, 9_600_000), ("38600 元", "12800.50 元", "96000 元")),
        ((10_000_000, None), ("10 万元", "还没有算")),
        ((1_200_000, 0), ("1.2 万元", "0 元")),
        ((0, 100), ("0 元", "1 元")),
        ((None,), ("还没有算",)),
        ((), ()),
    ],
)
def test_costs_that_are_compared_stand_in_one_unit(costs: tuple[int | None, ...], words: tuple[str, ...]) -> None:
    assert costs_in_words(costs) == words


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=6))
def test_words_give_back_every_fen_in_one_unit(costs: list[int]) -> None:
    words = costs_in_words(costs)
    assert len({word.partition(" ")[2] for word in words}) == 1
    for fen, word in zip(costs, words, strict=True):
        whole, _, rest = word.partition(" ")[0].partition(".")
        scale = 6 if word.endswith("万元") else 2
        assert re.fullmatch(r"\d*", rest) and int(whole + rest.ljust(scale, "0")) == fen

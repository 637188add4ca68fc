"""Likeness of two short texts: what they share, never what fills them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.likeness import alike, pairs, telling_words


def test_pairs_leave_out_what_says_nothing() -> None:
    assert pairs("同求，我家也反水") == ("反水",)
    assert pairs("+1 路灯") == ("路灯",)
    assert telling_words("收到") == ("收到",)


def test_alike_counts_what_both_have() -> None:
    assert alike("我家也反水", "下水道又反水了") == 1
    assert alike("路灯坏了", "路灯坏掉三盏") == 2
    assert alike("路灯", "井盖") == 0


@given(st.text(), st.text())
def test_alike_is_the_same_both_ways(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)


@given(st.text())
def test_alike_with_itself_is_the_most(text: str) -> None:
    assert alike(text, text) == len(pairs(text))

"""Ranges of unit aliases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.rehearse.ranges import LONGEST, BadRange, expand, expand_all


@given(st.sampled_from("rchmpo"), st.integers(1, 5_000), st.integers(0, LONGEST - 1))
def test_range_holds_every_number_between_its_ends_once(letter: str, first: int, more: int) -> None:
    expanded = expand(f"{letter}{first}..{letter}{first + more}")

    assert expanded == [f"{letter}{number}" for number in range(first, first + more + 1)]


@pytest.mark.parametrize(
    "text", ["r5..r4", "r1..c4", "r1..", "..r4", "r1...r4", "r1..r4..r9", "r..r4", f"r1..r{LONGEST + 1}"]
)
def test_range_with_ends_that_do_not_fit_is_refused(text: str) -> None:
    with pytest.raises(BadRange):
        expand(text)


def test_ranges_and_single_aliases_keep_their_order() -> None:
    assert expand_all(["h74", "h2..h4", "h1"]) == ["h74", "h2", "h3", "h4", "h1"]

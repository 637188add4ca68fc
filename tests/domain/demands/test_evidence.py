"""How much a figure changed, in tenths of a percent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.evidence import STAGE_NAMES, PhotoStage, change_in_tenths, shows_no_change

FIGURES = st.integers(-(10**9), 10**9)


@pytest.mark.parametrize(
    ("before", "after", "tenths"), [(2600, 300, -885), (2600, 1900, -269), (100, 200, 1000), (0, 500, None)]
)
def test_change_as_the_paper_prints_it(before: int, after: int, tenths: int | None) -> None:
    assert change_in_tenths(before, after) == tenths


@given(FIGURES.filter(bool), FIGURES)
def test_change_is_rounded_to_the_nearest_tenth(before: int, after: int) -> None:
    tenths = change_in_tenths(before, after)

    assert tenths is not None
    assert abs(Fraction(1000 * (after - before), abs(before)) - tenths) <= Fraction(1, 2)


def test_every_stage_has_a_word() -> None:
    assert set(STAGE_NAMES) == set(PhotoStage)


@pytest.mark.parametrize(
    ("photos", "same"),
    [
        ([], False),
        ([("before", "a")], False),
        ([("after", "a")], False),
        ([("before", "a"), ("after", "a")], True),
        ([("before", "a"), ("before", "b"), ("after", "b")], True),
        ([("before", "a"), ("after", "a"), ("after", "b")], False),
        ([("before", "a"), ("after", "b"), ("other", "b")], False),
    ],
)
def test_change_is_shown_by_a_picture_that_was_not_there_before(photos: list[tuple[str, str]], same: bool) -> None:
    assert shows_no_change(photos) is same

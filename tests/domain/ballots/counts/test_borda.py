"""Borda points: what the textbook says for whole rankings, less for short ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counts.borda import points
from facilitator.domain.ballots.papers import Form
from tests.factories.ballots import slate_of, voices

SLATE = slate_of(Form.RANKED, "甲", "乙", "丙", maximum=3)


def test_borda_points_of_whole_rankings() -> None:
    assert points(SLATE, voices(["o1", "o2", "o3"], ["o3", "o2", "o1"])) == {"o1": 4, "o2": 4, "o3": 4}


def test_borda_points_of_a_single_name_are_one() -> None:
    assert points(SLATE, voices(["o2"])) == {"o1": 0, "o2": 1, "o3": 0}


@given(st.lists(st.permutations(["o1", "o2", "o3"]), max_size=20))
def test_borda_points_add_up(papers: list[list[str]]) -> None:
    assert sum(points(SLATE, voices(*papers)).values()) == 6 * len(papers)

"""The option with the most votes is chosen if it reaches the line."""

from __future__ import annotations

from facilitator.domain.ballots.counts.method import Judgement
from facilitator.domain.ballots.counts.single import SINGLE
from facilitator.domain.ballots.papers import Form
from tests.factories.ballots import slate_of

SLATE = slate_of(Form.SINGLE, "甲", "乙", "丙")


def judged(first: int, second: int, third: int, line: int) -> Judgement:
    return SINGLE.judge(SLATE, (), {"o1": first, "o2": second, "o3": third}, lambda option, votes: votes >= line)


def test_single_leader_over_the_line_is_chosen() -> None:
    assert judged(3, 12, 5, line=11) == Judgement(True, False, ("o2",), 12)


def test_single_leader_under_the_line_is_not() -> None:
    assert judged(3, 10, 7, line=11) == Judgement(False, False, (), 10)


def test_single_level_leaders_decide_nothing() -> None:
    assert judged(8, 8, 4, line=5) == Judgement(False, True, (), 8)


def test_single_empty_box_is_no_tie() -> None:
    assert judged(0, 0, 0, line=0) == Judgement(False, False, (), 0)

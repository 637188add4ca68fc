"""Scores are summed; one leader is chosen, two are a tie."""

from __future__ import annotations

from facilitator.domain.ballots.counts.method import Judgement
from facilitator.domain.ballots.counts.score import SCORE, split
from facilitator.domain.ballots.papers import Form
from tests.factories.ballots import slate_of, voices

SLATE = slate_of(Form.SCORE, "甲", "乙", minimum=0, maximum=10)


def test_score_tally_sums_points() -> None:
    cast = voices(["o1:7", "o2:3"], ["o1:0", "o2:10"])

    assert SCORE.tally(SLATE, cast, lambda vote: vote.votes) == {"o1": 7, "o2": 13}


def test_score_leader_is_chosen_whatever_the_line() -> None:
    assert SCORE.judge(SLATE, (), {"o1": 7, "o2": 13}, lambda option, votes: False) == Judgement(
        True, False, ("o2",), 13
    )


def test_score_level_is_a_tie_and_zero_is_nothing() -> None:
    assert SCORE.judge(SLATE, (), {"o1": 5, "o2": 5}, lambda option, votes: True).tied
    assert SCORE.judge(SLATE, (), {"o1": 0, "o2": 0}, lambda option, votes: True) == Judgement(False, False, (), 0)


def test_split_reads_option_and_number() -> None:
    assert split("o1:7") == ("o1", "7")
    assert split("o1") == ("o1", "")

"""Scores: each option gets a number from each voter; the highest sum leads. For consultation only.

A choice is written `o1:7`. The preset's line is about voters, not points, so a single leader is what is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facilitator.domain.ballots.counts.method import Carries, Judgement, Method, Weigh
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate


def split(choice: str) -> tuple[str, str]:
    """`o1:7` → option and number as written."""
    option, _, number = choice.partition(":")
    return option, number


def tally(slate: Slate, votes: Iterable[Vote], weigh: Weigh) -> dict[str, int]:
    """Sum of points of each option."""
    sums = dict.fromkeys(slate.ids, 0)
    for vote in votes:
        weight = weigh(vote)
        for choice in vote.choices:
            option, number = split(choice)
            sums[option] += int(number) * weight
    return sums


def judge(slate: Slate, votes: tuple[Vote, ...], tally: Mapping[str, int], carries: Carries) -> Judgement:
    most = max(tally.values())
    leaders = tuple(option for option in slate.ids if tally[option] == most > 0)
    return Judgement(len(leaders) == 1, len(leaders) > 1, leaders if len(leaders) == 1 else (), most)


SCORE = Method(tally, judge)

"""One option each: the option with the most votes is chosen if its votes meet the preset's line."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.ballots.counts.method import Carries, Judgement, Method, add_marks
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate


def judge(slate: Slate, votes: tuple[Vote, ...], tally: Mapping[str, int], carries: Carries) -> Judgement:
    """Two options level at the top decide nothing, even where the line is low enough for both."""
    most = max(tally.values())
    leaders = [option for option in slate.ids if tally[option] == most > 0]
    passed = len(leaders) == 1 and carries(leaders[0], most)
    return Judgement(passed, len(leaders) > 1, tuple(leaders) if passed else (), most)


SINGLE = Method(add_marks, judge)

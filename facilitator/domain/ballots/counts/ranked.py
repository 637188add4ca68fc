"""Ranking by instant run-off (排序复选制, the alternative vote): drop the weakest until two are left.

Ties at the bottom are followed every way (parallel-universe tie-breaking: Conitzer, Rognlie and Xia, 2009), so that
no lot and no place on the paper decides; where the ways end with different winners, the vote is tied. Rounds go on to
the last two, because a preset's line is measured against everybody present, not against the papers still in play.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from facilitator.domain.ballots.counts.method import Carries, Judgement, Method, Weigh
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate

# Winner → the smallest support it ends with on any way that it wins.
Ends = Mapping[str, int]


def tally(slate: Slate, votes: Iterable[Vote], weigh: Weigh) -> dict[str, int]:
    """First preferences: they add up by channel and to the number of voices; the run-off is in the judgement."""
    first = dict.fromkeys(slate.ids, 0)
    for vote in votes:
        first[vote.choices[0]] += weigh(vote)
    return first


def judge(slate: Slate, votes: tuple[Vote, ...], tally: Mapping[str, int], carries: Carries) -> Judgement:
    ends = run_off(slate, votes)
    if len(ends) != 1:
        return Judgement(False, len(ends) > 1, (), max(ends.values(), default=0))
    ((winner, support),) = ends.items()
    passed = carries(winner, support)
    return Judgement(passed, False, (winner,) if passed else (), support)


def run_off(slate: Slate, votes: Iterable[Vote]) -> Ends:
    """Every option that wins on some way through the ties; empty when nobody ranked anything."""
    rankings: Counter[tuple[str, ...]] = Counter()
    for vote in votes:
        rankings[vote.choices] += vote.votes

    @cache
    def end(remaining: frozenset[str]) -> Ends:
        support = _support(rankings, remaining)
        if len(support) <= 2:
            most = max(support.values(), default=0)
            return {option: count for option, count in support.items() if count == most}
        weakest = min(support.values())
        ends: dict[str, int] = {}
        for dropped in (option for option in support if support[option] == weakest):
            for winner, count in end(frozenset(support) - {dropped}).items():
                ends[winner] = min(count, ends.get(winner, count))
        return ends

    return end(frozenset(slate.ids))


def _support(rankings: Counter[tuple[str, ...]], remaining: frozenset[str]) -> dict[str, int]:
    """Votes of each option that has any, each paper going to its highest option still in play.

    Options without a vote fall together here: whatever their order, nobody's vote moves.
    """
    support: Counter[str] = Counter()
    for ranking, votes in rankings.items():
        favourite = next((option for option in ranking if option in remaining), None)
        if favourite is not None:
            support[favourite] += votes
    return dict(support)


RANKED = Method(tally, judge)

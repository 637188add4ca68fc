"""Several options each (approval): options that meet the line are chosen, at most as many as one may mark."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.ballots.counts.method import Carries, Judgement, Method, add_marks
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate


def judge(slate: Slate, votes: tuple[Vote, ...], tally: Mapping[str, int], carries: Carries) -> Judgement:
    """More options over the line than places: the strongest are taken, and options level at the last place all fall."""
    most = max(tally.values())
    carried = [option for option in slate.ids if tally[option] > 0 and carries(option, tally[option])]
    carried.sort(key=lambda option: -tally[option])
    level = False
    if len(carried) > slate.maximum:
        first_out = tally[carried[slate.maximum]]
        level = tally[carried[slate.maximum - 1]] == first_out
        carried = [option for option in carried[: slate.maximum] if tally[option] > first_out]
    if not carried:
        level = level or (most > 0 and list(tally.values()).count(most) > 1)
    return Judgement(bool(carried), level, tuple(carried), most)


MULTIPLE = Method(add_marks, judge)

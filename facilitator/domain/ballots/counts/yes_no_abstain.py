"""赞成、反对、弃权: only 赞成 is measured; abstaining, spoiling and not voting all work as “not in favour”."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.ballots.counts.method import Carries, Judgement, Method, add_marks
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.papers import AGAINST, FOR
from facilitator.domain.ballots.slate import Slate


def judge(slate: Slate, votes: tuple[Vote, ...], tally: Mapping[str, int], carries: Carries) -> Judgement:
    favour = tally[FOR]
    passed = carries(FOR, favour)
    return Judgement(passed, favour == tally[AGAINST] > 0, (FOR,) if passed else (), favour)


YES_NO_ABSTAIN = Method(add_marks, judge)

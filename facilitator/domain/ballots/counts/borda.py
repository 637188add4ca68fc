"""Borda points of rankings: the last of n ranked options gets one point, the first of all n gets n.

Printed beside the run-off, where it shows second choices; it decides nothing. An option left off a paper gets no point
(the modified count of Emerson, 2013: naming few options gives few points).
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate


def points(slate: Slate, votes: Iterable[Vote]) -> dict[str, int]:
    sums = dict.fromkeys(slate.ids, 0)
    for vote in votes:
        for below, option in enumerate(reversed(vote.choices), 1):
            sums[option] += below * vote.votes
    return sums

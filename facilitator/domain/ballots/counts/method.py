"""What every counting method is: a tally that adds up by channel, and a judgement against the line to reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.slate import Slate

Weigh = Callable[[Vote], int]
# Option and its support → is that enough under the preset, in one reading of the denominators?
Carries = Callable[[str, int], bool]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the voices decided: `favour` is the support measured against the line, `tied` means level and above zero."""

    passed: bool
    tied: bool
    chosen: tuple[str, ...]
    favour: int


@dataclass(frozen=True, slots=True)
class Method:
    tally: Callable[[Slate, Iterable[Vote], Weigh], dict[str, int]]
    judge: Callable[[Slate, tuple[Vote, ...], Mapping[str, int], Carries], Judgement]


def add_marks(slate: Slate, votes: Iterable[Vote], weigh: Weigh) -> dict[str, int]:
    """Every chosen option gets the whole weight of the voice."""
    tally = dict.fromkeys(slate.ids, 0)
    for vote in votes:
        weight = weigh(vote)
        for choice in vote.choices:
            tally[choice] += weight
    return tally

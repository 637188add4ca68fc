"""Recusal is read two ways, because the law is silent: those who recused stay in every denominator, or leave them all.

A vote is passed only if both readings pass it; where they differ somebody with authority must rule first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.counts.method import Judgement
from facilitator.domain.ballots.counts.methods import METHODS
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import AGAINST, FOR, Form
from facilitator.domain.ballots.presence import Numbers, passing_rule, quorum_met
from facilitator.domain.ballots.preset import Preset
from facilitator.domain.ballots.quorum import meets
from facilitator.domain.ballots.slate import Slate


@dataclass(frozen=True, slots=True)
class Tallies:
    """The voices that count, and what they add up to in votes and in area (all zero where area does not matter)."""

    slate: Slate
    votes: tuple[Vote, ...]
    count: Mapping[str, int]
    area: Mapping[str, int]

    @property
    def opposed(self) -> int:
        """赞成 + 反对, or all marks of a form without them: the base that leaves abstentions out."""
        return _opposed(self.slate, self.count)

    @property
    def opposed_area(self) -> int:
        return _opposed(self.slate, self.area)


def _opposed(slate: Slate, tally: Mapping[str, int]) -> int:
    return tally[FOR] + tally[AGAINST] if slate.form is Form.YES_NO_ABSTAIN else sum(tally.values())


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the denominators, and what follows from it."""

    numbers: Numbers
    quorum_met: bool
    judgement: Judgement

    @property
    def passed(self) -> bool:
        return self.quorum_met and self.judgement.passed


def read(preset: Preset, tallies: Tallies, numbers: Numbers) -> Reading:
    """Judge the tallies against these denominators. Raises ValueError for a rule without a passing share.

    Scores choose nothing: what they say is judged later, by the formula of the review.
    """
    if preset.scored:
        return Reading(numbers, quorum_met(preset, numbers), Judgement(False, False, (), 0))
    rule = passing_rule(preset)
    line = numbers.whole(rule.base, tallies.opposed)
    area_line = numbers.whole_area(rule.base, tallies.opposed_area)

    def carries(option: str, votes: int) -> bool:
        enough = meets(votes, rule, line)
        return enough and (not preset.by_area or meets(tallies.area[option], rule, area_line))

    judgement = METHODS[tallies.slate.form].judge(tallies.slate, tallies.votes, tallies.count, carries)
    return Reading(numbers, quorum_met(preset, numbers), judgement)


def outcome(preset: Preset, counted: Reading, removed: Reading) -> Outcome:
    """`counted` keeps those who recused in the denominators, `removed` takes them out.

    Where only one reading has its quorum and neither passes, the literal one (`counted`) decides.
    """
    if preset.scored:
        return Outcome.ADVISORY
    if not counted.passed and not removed.passed and not counted.quorum_met:
        return Outcome.NO_QUORUM
    if counted.passed != removed.passed:
        return Outcome.NEEDS_GUIDANCE
    if preset.non_binding:
        return Outcome.ADVISORY
    if counted.passed:
        return Outcome.PASSED
    return Outcome.TIED if counted.judgement.tied else Outcome.FAILED

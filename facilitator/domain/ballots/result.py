"""The result of a ballot as a pure function of roll, presence and papers; anybody with the record can compute it again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from facilitator.domain.ballots.counts.borda import points
from facilitator.domain.ballots.counts.methods import METHODS
from facilitator.domain.ballots.effective import Box, Vote, effective
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.formula import passing_formula, quorum_formula
from facilitator.domain.ballots.outcome import VERDICTS, Outcome
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, HandCount, Paper
from facilitator.domain.ballots.plain_words import line_to_reach
from facilitator.domain.ballots.presence import Numbers, numbers
from facilitator.domain.ballots.preset import Counting, Presence, Preset
from facilitator.domain.ballots.recusal import Reading, Tallies, outcome, read
from facilitator.domain.ballots.sentence import Counts, official_sentence
from facilitator.domain.ballots.slate import Slate


@dataclass(frozen=True, slots=True)
class Rule:
    """Which rule decided, in which version, and the arithmetic; `quorum` is the quorum's, empty without one."""

    preset: str
    version: str
    formula: str
    quorum: str


@dataclass(frozen=True, slots=True)
class Result:
    """`interfaces.md` §3. `area` in 0.01 m²; `people` counts heads where the numbers are households; `line` is the
    number of votes that 赞成 had to reach; `points` are Borda points beside a ranking."""

    electorate: int
    present: int
    cast: int
    valid: int
    invalid: int
    not_voted: int
    recused: int
    duplicates: int
    tally: Mapping[str, int]
    by_channel: Mapping[str, Mapping[str, int]]
    quorum_met: bool
    outcome: Outcome
    rule: Rule
    sentence: str
    verdict: str
    law: str
    chosen: tuple[str, ...]
    line: int | None = None
    area: Mapping[str, int] | None = None
    people: Mapping[str, int] | None = None
    points: Mapping[str, int] | None = None

    def body(self) -> dict[str, Any]:
        """JSON-able; what does not apply is left out."""
        plain = asdict(self)
        plain["outcome"] = self.outcome.value
        plain["chosen"] = list(self.chosen)
        return {name: value for name, value in plain.items() if value is not None}


@dataclass(frozen=True, slots=True)
class _Count:
    """Everything counted, before anything is judged."""

    box: Box
    tallies: Tallies
    by_channel: Mapping[str, Mapping[str, int]]
    counts: Counts
    counted: Numbers
    removed: Numbers


def result(
    preset: Preset,
    slate: Slate,
    electorate: Electorate,
    papers: Iterable[Paper],
    *,
    checked_in: Collection[str] = (),
    recused: Collection[str] = (),
    turnout: Collection[str] = (),
    hands: Sequence[HandCount] = (),
    duplicates: DuplicateRule = DuplicateRule.PAPER_PREVAILS,
) -> Result:
    """Count and judge. Units are given by id; `checked_in` is who is in the hall now, `turnout` who took part in a
    secret ballot. Raises ValueError where the preset has no passing share, KeyError for a paper outside the roll."""
    silent = electorate.voters(recused) - electorate.voters(turnout)
    box = effective(papers, electorate, duplicates, silent)
    count = _count(preset, slate, electorate, box, checked_in, silent, turnout, hands)
    counted, removed = read(preset, count.tallies, count.counted), read(preset, count.tallies, count.removed)
    return _judged(preset, electorate, count, counted, removed, checked_in)


def _count(
    preset: Preset,
    slate: Slate,
    electorate: Electorate,
    box: Box,
    checked_in: Collection[str],
    silent: frozenset[str],
    turnout: Collection[str],
    hands: Sequence[HandCount],
) -> _Count:
    by_channel = {channel.value: _tally(slate, [vote for vote in box.votes if vote.channel is channel]) for channel in Channel}
    for hand_count in hands:
        for option, votes in hand_count.counts.items():
            by_channel[Channel.HANDS][option] += votes
    tally = {option: sum(counts[option] for counts in by_channel.values()) for option in slate.ids}
    raised = sum(hand_count.total for hand_count in hands)
    valid = sum(vote.votes for vote in box.votes) + raised
    cast = valid + box.invalid
    voted = {*box.units, *turnout}
    apart = _silent_numbers(preset, electorate, checked_in, silent)
    counted = numbers(preset, electorate, checked_in, voted, cast + apart.present)
    not_voted = (counted.present if preset.presence is Presence.CHECKED_IN else counted.electorate) - cast
    recused = apart.present if preset.presence is Presence.CHECKED_IN else apart.electorate
    counts = Counts(
        counted.electorate, counted.present, cast, valid, box.invalid, not_voted - recused, recused, box.duplicates
    )
    area = _tally(slate, box.votes, area=True) if preset.by_area else {}
    return _Count(box, Tallies(slate, box.votes, tally, area), by_channel, counts, counted, counted.without(apart))

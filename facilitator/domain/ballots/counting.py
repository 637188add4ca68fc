"""From the evidence of a ballot to numbers that add up, before anything is judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.counts.methods import METHODS
from facilitator.domain.ballots.effective import Box, Vote, effective
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, HandCount, Paper
from facilitator.domain.ballots.presence import Numbers, numbers
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.recusal import Tallies
from facilitator.domain.ballots.sentence import Counts
from facilitator.domain.ballots.slate import Slate


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a count rests on. Units are given by id; units that are not on the roll (observers) do no harm.

    `checked_in` is who is in the hall now. `turnout` is who took part in a secret ballot, whose papers name nobody.
    `hands` are counts without names; hands taken by name are papers of that channel.
    """

    electorate: Electorate
    papers: tuple[Paper, ...] = ()
    checked_in: frozenset[str] = frozenset()
    recused: frozenset[str] = frozenset()
    turnout: frozenset[str] = frozenset()
    hands: tuple[HandCount, ...] = ()
    duplicates: DuplicateRule = DuplicateRule.PAPER_PREVAILS

    @property
    def silent(self) -> frozenset[str]:
        """Voters who recused. A secret paper that was in the box before cannot be found again, so it keeps counting."""
        return self.electorate.voters(self.recused) - self.electorate.voters(self.turnout)


@dataclass(frozen=True, slots=True)
class Count:
    """`counted` are the denominators with those who recused, `removed` without them."""

    box: Box
    tallies: Tallies
    by_channel: Mapping[str, Mapping[str, int]]
    counts: Counts
    counted: Numbers
    removed: Numbers


def count(preset: Preset, slate: Slate, evidence: Evidence) -> Count:
    """Add up. Raises KeyError for a paper whose unit or choice is not of this ballot."""
    silent = evidence.silent
    box = effective(evidence.papers, evidence.electorate, evidence.duplicates, silent)
    by_channel = _by_channel(slate, box, evidence.hands)
    tally = {option: sum(part[option] for part in by_channel.values()) for option in slate.ids}
    area = METHODS[slate.form].tally(slate, box.votes, lambda vote: vote.area)
    valid = sum(vote.votes for vote in box.votes) + sum(raised.total for raised in evidence.hands)
    apart = _apart(preset, evidence, silent)
    room = numbers(
        preset,
        evidence.electorate,
        evidence.checked_in,
        box.units | evidence.turnout,
        at_least=valid + box.invalid + apart.present,
    )
    counts = _counts(preset, box, valid, room, apart)
    return Count(box, Tallies(slate, box.votes, tally, area), by_channel, counts, room, room.without(apart))


def _counts(preset: Preset, box: Box, valid: int, room: Numbers, apart: Numbers) -> Counts:
    cast = valid + box.invalid
    in_hall = preset.presence is Presence.CHECKED_IN
    recused = apart.present if in_hall else apart.electorate
    not_voted = (room.present if in_hall else room.electorate) - recused - cast
    return Counts(room.electorate, room.present, cast, valid, box.invalid, not_voted, recused, box.duplicates)


def _by_channel(slate: Slate, box: Box, hands: Iterable[HandCount]) -> dict[str, dict[str, int]]:
    method = METHODS[slate.form]
    voices: dict[Channel, list[Vote]] = {channel: [] for channel in Channel}
    for vote in box.votes:
        voices[vote.channel].append(vote)
    tallies = {channel.value: method.tally(slate, votes, lambda vote: vote.votes) for channel, votes in voices.items()}
    for raised in hands:
        for option, votes in raised.counts.items():
            tallies[Channel.HANDS][option] += votes
    return tallies


def _apart(preset: Preset, evidence: Evidence, silent: frozenset[str]) -> Numbers:
    """What those who recused weigh in each denominator. Where ballots are returned they returned none."""
    electorate = evidence.electorate
    units = [unit for unit, voter in electorate.voter_of.items() if voter in silent]
    here = silent & electorate.voters(evidence.checked_in)
    if preset.presence is Presence.BALLOTS_RETURNED:
        return Numbers(electorate.votes(silent), 0, electorate.area_held(units), 0)
    area_here = electorate.area_held([unit for unit in units if unit in evidence.checked_in])
    return Numbers(electorate.votes(silent), electorate.votes(here), electorate.area_held(units), area_here)

"""From rows of the box to voices that count: one voter, one voice, whatever the channel."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Paper

# A confirmed paper blocks the phone, so where both exist the phone was first; hands are asked after the phones close.
PRECEDENCE = {
    DuplicateRule.PAPER_PREVAILS: (Channel.PAPER, Channel.PHONE, Channel.HANDS),
    DuplicateRule.FIRST_PREVAILS: (Channel.PHONE, Channel.HANDS, Channel.PAPER),
}


@dataclass(frozen=True, slots=True)
class Vote:
    """One valid voice: what was chosen, how many votes and how much area (0.01 m²) it carries.

    `unit` is one of the voter's, empty where papers name nobody; it never makes two voices differ.
    """

    channel: Channel
    choices: tuple[str, ...]
    votes: int
    area: int = 0
    unit: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """The content of the box after duplicates; `invalid` and its area took part without choosing."""

    votes: tuple[Vote, ...]
    invalid: int
    invalid_area: int
    duplicates: int
    units: frozenset[str]


def effective(
    papers: Iterable[Paper], electorate: Electorate, rule: DuplicateRule, silent: Collection[str] = ()
) -> Box:
    """Sort out the box. Papers of `silent` voters (who recused) do not count; the order of rows never matters.

    Raises KeyError for a paper of a unit outside the electorate: that is a broken box, not a vote.
    """
    chosen: dict[str, Paper] = {}
    unnamed: list[Paper] = []
    twice: set[str] = set()
    order = PRECEDENCE[rule]
    for paper in papers:
        if paper.unit is None:
            unnamed.append(paper)
        elif electorate.voter_of[paper.unit] not in silent:
            rival = chosen.get(paper.unit, paper)
            if rival.channel is not paper.channel:
                twice.add(paper.unit)
            chosen[paper.unit] = min(rival, paper, key=lambda row: (order.index(row.channel), row.choices))
    voices, invalid, invalid_area = _by_voter(chosen, electorate)
    voices += [Vote(paper.channel, paper.choices, 1) for paper in unnamed if not paper.invalid]
    spoiled = sum(paper.invalid for paper in unnamed)
    return Box(tuple(voices), invalid + spoiled, invalid_area, len(twice), frozenset(chosen))


def _by_voter(chosen: dict[str, Paper], electorate: Electorate) -> tuple[list[Vote], int, int]:
    """Join the units of one person; units that say different things are one invalid voice, whatever the channel."""
    by_voter: dict[str, list[str]] = {}
    for unit in sorted(chosen):
        by_voter.setdefault(electorate.voter_of[unit], []).append(unit)
    voices: list[Vote] = []
    invalid = invalid_area = 0
    for voter, units in by_voter.items():
        valid = [unit for unit in units if not chosen[unit].invalid]
        # By channel, not by unit: published minutes name units differently and must count to the same.
        first = min((chosen[unit] for unit in valid), key=lambda paper: paper.channel, default=None)
        if first is None or any(chosen[unit].choices != first.choices for unit in valid):
            invalid += electorate.votes_of[voter]
            invalid_area += electorate.area_held(units)
            continue
        area = electorate.area_held(valid)
        voices.append(Vote(first.channel, first.choices, electorate.votes_of[voter], area, valid[0]))
        invalid_area += electorate.area_held(units) - area
    return voices, invalid, invalid_area

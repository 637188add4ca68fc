"""The evidence of a ballot with serials instead of units, and back: what is published suffices to count again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import HandCount, Paper
from facilitator.domain.minutes.ballots import BallotRecord, PaperLine, RollLine


def serials(units: Iterable[str], salt: bytes, ballot: str) -> dict[str, int]:
    """Number the units from 1 up, in an order nobody can predict without the salt (at least 16 random bytes).

    Each ballot has an order of its own: who is known in one (a recusal is named, somebody left early) stays unknown in
    the others. Sorting by a salted hash is a shuffle that needs no state; whoever holds the restricted list makes the
    numbers again.
    """
    ordered = sorted(units, key=lambda unit: hashlib.sha256(salt + f"{ballot}/{unit}".encode()).digest())
    return {unit: number for number, unit in enumerate(ordered, start=1)}


@dataclass(frozen=True)
class Published:
    """The parts of a ballot's record that come from its evidence."""

    roll: tuple[RollLine, ...]
    papers: tuple[PaperLine, ...]
    hands: tuple[HandCount, ...]
    heads: int


def publish(evidence: Evidence, serial_of: Mapping[str, int]) -> Published:
    """Sorted by serial or mark, never in the order of the box."""
    roll, papers = _roll(evidence, serial_of), _papers(evidence, serial_of)
    return Published(roll, papers, evidence.hands, evidence.electorate.heads)


def _roll(evidence: Evidence, serial_of: Mapping[str, int]) -> tuple[RollLine, ...]:
    electorate = evidence.electorate
    holder: dict[str, int] = {}
    for unit, voter in electorate.voter_of.items():
        holder[voter] = min(holder.get(voter, serial_of[unit]), serial_of[unit])
    lines = [
        RollLine(
            serial=serial_of[unit],
            holder=holder[voter],
            votes=electorate.votes_of[voter],
            area_centi=electorate.area_of.get(unit, 0),
            here=unit in evidence.checked_in,
            recused=unit in evidence.recused,
            took_part=unit in evidence.turnout,
        )
        for unit, voter in electorate.voter_of.items()
    ]
    return tuple(sorted(lines, key=lambda line: line.serial))


def _papers(evidence: Evidence, serial_of: Mapping[str, int]) -> tuple[PaperLine, ...]:
    lines = [
        PaperLine(paper.channel, paper.choices, None, paper.mark, paper.invalid)
        if paper.unit is None
        else PaperLine(paper.channel, paper.choices, serial_of[paper.unit], "", paper.invalid)
        for paper in evidence.papers
    ]
    return tuple(sorted(lines, key=lambda line: (line.serial or 0, line.mark, line.channel)))


def evidence_of(ballot: BallotRecord, by_area: bool) -> Evidence:
    """Read the evidence back; units are named by their serials."""
    roll = ballot.roll
    electorate = Electorate(
        voter_of={str(line.serial): str(line.holder) for line in roll},
        votes_of={str(line.holder): line.votes for line in roll},
        area_of={str(line.serial): line.area_centi for line in roll} if by_area else {},
        heads=ballot.heads,
    )
    return Evidence(
        electorate=electorate,
        papers=tuple(_paper(line) for line in ballot.papers),
        checked_in=frozenset(str(line.serial) for line in roll if line.here),
        recused=frozenset(str(line.serial) for line in roll if line.recused),
        turnout=frozenset(str(line.serial) for line in roll if line.took_part),
        hands=ballot.hands,
        duplicates=ballot.duplicate_rule,
    )


def _paper(line: PaperLine) -> Paper:
    unit = None if line.serial is None else str(line.serial)
    return Paper(line.channel, unit, line.choices, line.invalid, line.mark)

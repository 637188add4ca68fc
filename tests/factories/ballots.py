"""Rolls, papers and evidence of any size, in the aliases of the scripted evenings (r1, c1, h1, m1, o1, p1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.opening import Opening
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Form, HandCount, Paper
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.result import Result, result
from facilitator.domain.ballots.slate import Option, Slate, yes_no_abstain
from facilitator.domain.people.units import Unit, UnitKind

PREFIXES = {
    "r": UnitKind.REPRESENTATIVE,
    "c": UnitKind.COMMITTEE,
    "h": UnitKind.HOUSEHOLD,
    "m": UnitKind.MEMBER,
    "o": UnitKind.OWNER,
    "p": UnitKind.PERSON,
}
MEETING = datetime(2026, 11, 25, 11, 30, tzinfo=UTC)


def names(prefix: str, first: int, last: int) -> list[str]:
    """names("r", 1, 3) → r1 r2 r3."""
    return [f"{prefix}{number}" for number in range(first, last + 1)]


def roll(*aliases: str, households: int = 1) -> list[Unit]:
    return [
        Unit(alias, PREFIXES[alias[0]], alias, households=households, place=place)
        for place, alias in enumerate(aliases, 1)
    ]


def forty_four() -> list[Unit]:
    """The representatives' assembly of every scenario: 37 representatives and 7 committee members."""
    return roll(*names("r", 1, 37), *names("c", 1, 7))


def papers(choice: str, units: Iterable[str], channel: Channel = Channel.PHONE) -> list[Paper]:
    return [Paper(channel, unit, (choice,)) for unit in units]


def spoiled(units: Iterable[str]) -> list[Paper]:
    return [Paper(Channel.PAPER, unit, invalid=True) for unit in units]


def slate_of(form: Form, *labels: str, minimum: int = 1, maximum: int = 1) -> Slate:
    options = tuple(Option(f"o{number}", label) for number, label in enumerate(labels, 1))
    return Slate(form, options, minimum, maximum)


def voices(*choices: Sequence[str]) -> tuple[Vote, ...]:
    return tuple(Vote(Channel.PHONE, tuple(choice), 1) for choice in choices)


def evidence(
    preset_id: str,
    units: Iterable[Unit],
    cast: Iterable[Paper] = (),
    *,
    checked_in: Iterable[str] = (),
    recused: Iterable[str] = (),
    turnout: Iterable[str] = (),
    hands: Iterable[dict[str, int]] = (),
    duplicates: DuplicateRule = DuplicateRule.PAPER_PREVAILS,
    heads: int = 0,
) -> Evidence:
    return Evidence(
        electorate(preset(preset_id), units, heads),
        tuple(cast),
        frozenset(checked_in),
        frozenset(recused),
        frozenset(turnout),
        tuple(HandCount(counts) for counts in hands),
        duplicates,
    )


def decide(preset_id: str, given: Evidence, slate: Slate | None = None) -> Result:
    rule = preset(preset_id)
    return result(rule, slate or yes_no_abstain(rule.answers), given)


def opening(preset_id: str, units: Iterable[Unit], **changes: Any) -> Opening:
    """An opening on the preset's usual legal ground with nothing recorded yet; `changes` fill it in."""
    rule = preset(preset_id)
    given: dict[str, Any] = {
        "preset": rule,
        "legal_basis": rule.bases[0],
        "starts_at": MEETING,
        "electorate": electorate(rule, units),
    }
    return Opening(**(given | changes))

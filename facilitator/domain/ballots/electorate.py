"""Who may vote on one ballot and what each adds: the frozen roll, counted in voters, households and area."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.preset import Counting, Preset
from facilitator.domain.people.units import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Electorate:
    """A voter is whoever counts once: a household, or a person with all units in their name.

    `voter_of` and `area_of` are keyed by unit, `votes_of` by voter. `heads` is a counted number of people where there
    is no roll (院坝会); then nobody is named and only raised hands are counted.
    """

    voter_of: Mapping[str, str]
    votes_of: Mapping[str, int]
    area_of: Mapping[str, int]
    heads: int = 0

    @property
    def size(self) -> int:
        """N: voters, or the households that representatives stand for."""
        return sum(self.votes_of.values()) if self.votes_of else self.heads

    @property
    def area(self) -> int:
        """A: all exclusive area in 0.01 m²."""
        return sum(self.area_of.values())

    def __contains__(self, unit: object) -> bool:
        return unit in self.voter_of

    def voters(self, units: Iterable[str]) -> frozenset[str]:
        """The voters behind these units; units that are not on this roll (observers) are passed over."""
        return frozenset(self.voter_of[unit] for unit in units if unit in self.voter_of)

    def votes(self, voters: Iterable[str]) -> int:
        return sum(self.votes_of[voter] for voter in voters)

    def area_held(self, units: Collection[str]) -> int:
        return sum(self.area_of[unit] for unit in units if unit in self.area_of)

    def units_of_voter(self, unit: str) -> tuple[str, ...]:
        """All units in the name of this unit's holder, itself included; one of them voting is that person voting."""
        voter = self.voter_of.get(unit)
        return tuple(other for other, holder in self.voter_of.items() if holder == voter)


def electorate_kinds(preset: Preset, present_kinds: Collection[UnitKind]) -> tuple[UnitKind, ...]:
    """The first of the preset's alternatives that the roll has units of; the first of all where it has none."""
    for kinds in preset.kinds:
        if any(kind in present_kinds for kind in kinds):
            return kinds
    return preset.kinds[0]


def electorate(preset: Preset, units: Iterable[Unit], heads: int = 0) -> Electorate:
    """The electorate of a preset out of the units inside the session's scope."""
    roll = tuple(units)
    kinds = electorate_kinds(preset, {unit.kind for unit in roll})
    entitled = [unit for unit in roll if unit.kind in kinds]
    voter_of = _voters(preset, entitled)
    votes: dict[str, int] = {}
    for unit in entitled:
        voter = voter_of[unit.id]
        if preset.counting is Counting.HOUSEHOLDS:
            votes[voter] = votes.get(voter, 0) + unit.households
        else:
            votes[voter] = 1
    return Electorate(
        voter_of=voter_of,
        votes_of=votes,
        area_of={unit.id: unit.area_centi for unit in entitled} if preset.by_area else {},
        heads=heads,
    )


def _voters(preset: Preset, units: Iterable[Unit]) -> dict[str, str]:
    """Unit → voter. Where content is asked for, a representative's own dwelling is not heard a second time."""
    entitled = tuple(units)
    seated = {unit.voter for unit in entitled if unit.kind is not UnitKind.HOUSEHOLD} if preset.scored else frozenset()
    return {unit.id: unit.person if unit.person in seated else unit.voter for unit in entitled}

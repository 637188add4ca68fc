"""How many there are and how many are there: the denominators of quorum and vote, and whether the quorum stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.quorum import Base, Share, meets, needed


@dataclass(frozen=True, slots=True)
class Numbers:
    """N and P in votes, A and A_P in 0.01 m² (zero where the rule does not ask for area)."""

    electorate: int
    present: int
    area: int = 0
    area_present: int = 0

    def without(self, gone: Numbers) -> Numbers:
        """The same room with these people taken out of every denominator."""
        return Numbers(
            self.electorate - gone.electorate,
            self.present - gone.present,
            self.area - gone.area,
            self.area_present - gone.area_present,
        )

    def whole(self, base: Base, tally_sum: int) -> int:
        """What a share of this base is a share of; `tally_sum` is 赞成 + 反对."""
        return {Base.ELECTORATE: self.electorate, Base.PRESENT: self.present, Base.FOR_AGAINST: tally_sum}[base]

    def whole_area(self, base: Base, tally_sum: int) -> int:
        return {Base.ELECTORATE: self.area, Base.PRESENT: self.area_present, Base.FOR_AGAINST: tally_sum}[base]


def numbers(
    preset: Preset, electorate: Electorate, checked_in: Collection[str], voted: Collection[str] = (), at_least: int = 0
) -> Numbers:
    """The room as it is: checked in now plus those who voted and left, or those whose ballot came in.

    `voted` are the units with a ballot. `at_least` is a floor for ballots that name nobody (raised hands): whoever gave
    one was there, even if the list of people has shrunk since.
    """
    units = set(voted) if preset.presence is Presence.BALLOTS_RETURNED else {*checked_in, *voted}
    if not electorate.voter_of:
        heads = max(electorate.heads, at_least)
        return Numbers(heads, heads)
    present = max(electorate.votes(electorate.voters(units)), at_least)
    return Numbers(electorate.size, present, electorate.area, electorate.area_held(units))


def quorum_met(preset: Preset, count: Numbers) -> bool:
    """True without a quorum rule; persons and area must both be enough where both are counted."""
    if preset.quorum is None:
        return True
    if not meets(count.present, preset.quorum, count.electorate):
        return False
    return not preset.by_area or meets(count.area_present, preset.quorum, count.area)


def quorum_needed(preset: Preset, count: Numbers) -> int | None:
    """How many votes' worth of people must be there, or None where the rule asks for none."""
    return None if preset.quorum is None else needed(preset.quorum, count.electorate)


def passing_rule(preset: Preset) -> Share:
    """The share that 赞成 must meet. Raises ValueError for a rule that ballots cannot decide (scores, unset values)."""
    if preset.passing is None:
        raise ValueError(f"{preset.id} has no passing rule")
    return preset.passing

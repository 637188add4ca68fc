"""Who voted by what, and who has not: figures that always add up to the people in the room."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from facilitator.domain.ballots.effective import PRECEDENCE
from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule
from facilitator.domain.ballots.presence import Numbers, numbers
from facilitator.domain.ballots.preset import Presence, Preset


@dataclass(frozen=True, slots=True)
class InTheRoom:
    """What is known without looking at any choice: unit and channel of each paper in the box, and who holds one."""

    here: frozenset[str]
    recused: frozenset[str]
    box: tuple[tuple[str, Channel], ...] = ()
    counted_hands: int = 0
    holding: frozenset[str] = frozenset()
    """Units with a paper that was handed out, or keyed once, and is not in the box."""
    helped: frozenset[str] = frozenset()
    """Units for which somebody else pressed (帮按)."""


@dataclass(frozen=True, slots=True)
class RoomCounts:
    """phone + paper + hands + handed_out + not_voted = whole − recused, in votes."""

    room: Numbers
    whole: int
    recused: int
    phone: int
    paper: int
    hands: int
    handed_out: int
    not_voted: int
    helped: int = 0
    """Of `phone`: voters for whom somebody pressed."""

    @property
    def cast(self) -> int:
        return self.phone + self.paper + self.hands


def room_counts(preset: Preset, electorate: Electorate, rule: DuplicateRule, seen: InTheRoom) -> RoomCounts:
    """A voter with two papers, or two units, is one voter of the channel that counts."""
    channel_of = counting_ways(electorate, rule, seen.box)
    voted = {name: _votes(electorate, channel_of, name) for name in Channel}
    hands = voted[Channel.HANDS] + seen.counted_hands
    cast = voted[Channel.PHONE] + voted[Channel.PAPER] + hands
    in_hall = preset.presence is Presence.CHECKED_IN
    here = electorate.voters(seen.here) if in_hall else frozenset(electorate.votes_of)
    silent = (electorate.voters(seen.recused) & here) - channel_of.keys()
    recused = electorate.votes(silent)
    room = numbers(preset, electorate, seen.here, {unit for unit, _channel in seen.box}, at_least=cast + recused)
    whole = max(room.present if in_hall else room.electorate, cast + recused)
    left = whole - recused - cast
    holding = (electorate.voters(seen.holding) & here) - channel_of.keys() - silent
    handed_out = min(electorate.votes(holding), left)
    phones = {voter for voter, used in channel_of.items() if used is Channel.PHONE}
    helped = electorate.votes(electorate.voters(seen.helped) & phones)
    parts = (voted[Channel.PHONE], voted[Channel.PAPER], hands, handed_out, left - handed_out, helped)
    return RoomCounts(room, whole, recused, *parts)


def counting_ways(
    electorate: Electorate, rule: DuplicateRule, box: Iterable[tuple[str, Channel]]
) -> dict[str, Channel]:
    """Voter → the channel whose paper counts: by the announced rule for each unit, then one for all units of a person,
    as `effective` joins them."""
    order, of_unit, of_voter = PRECEDENCE[rule], dict[str, Channel](), dict[str, Channel]()
    for unit, channel in box:
        if unit in electorate:
            of_unit[unit] = min(of_unit.get(unit, channel), channel, key=order.index)
    for unit, channel in of_unit.items():
        voter = electorate.voter_of[unit]
        of_voter[voter] = min(of_voter.get(voter, channel), channel)
    return of_voter


def _votes(electorate: Electorate, channel_of: dict[str, Channel], channel: Channel) -> int:
    voters: Collection[str] = [voter for voter, used in channel_of.items() if used is channel]
    return electorate.votes(voters)

"""How each unit of the roll stands towards the ballot at hand: voted, free to vote, or why not."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.ballots.electorate import Electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule
from facilitator.domain.ballots.preset import Presence, Preset
from facilitator.domain.ballots.room_counts import InTheRoom, counting_ways
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.services.quorum import ballot_rule, entitled_in
from facilitator.sessions.views import Standing
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def guest_standing(ballot: Row | None) -> Standing:
    """Somebody without a unit: may look on."""
    return Standing(why_not="guest") if ballot is not None else Standing()


def standings(
    store: UnitOfWork, session: Row, ballot: Row | None, seen: InTheRoom | None
) -> dict[str, Standing]:
    """How each unit of the roll stands towards this ballot, which was `seen`: voted, free to vote, or why not."""
    watching = {row.unit for row in store.appointments.standing(session.id)}
    if ballot is None or seen is None or session.preset is None:
        there = store.rooms.present(session.id)
        roll = store.roll.frozen(session.id)
        return {unit.id: Standing(here=unit.id in there, watches=unit.id in watching) for unit in roll}
    rule = ballot_rule(session)
    electorate = entitled_in(store, session, rule)
    voted = _voted(rule, electorate, seen)
    ways = counting_ways(electorate, DuplicateRule(ballot.duplicate_rule), seen.box)
    aside, here = electorate.voters(seen.recused), seen.here
    everybody = here.issuperset(electorate.voter_of)
    came = set() if everybody else {stay.unit for stay in store.rooms.attendance(session.id)}
    taking = BALLOT.allows(BallotState(ballot.state), BallotMove.CAST)

    def why_not(unit: str, voter: str) -> str | None:
        if voter in aside:
            return "recused"
        if rule.presence is Presence.CHECKED_IN and unit not in here:
            return "left" if unit in came else "not_present"
        if not taking:
            return "not_open"
        return None if Channel.PHONE in ballot.channels else "not_by_phone"

    return {
        unit: Standing(
            "cast" if unit in voted else "none",
            ways.get(voter, "") if unit in voted else "",
            None if unit in voted else why_not(unit, voter),
            here=unit in here,
            watches=unit in watching,
            flats=len(electorate.units_of_voter(unit)) if rule.by_area else 1,
        )
        for unit, voter in electorate.voter_of.items()
    }


def _voted(rule: Preset, electorate: Electorate, seen: InTheRoom) -> Collection[str]:
    """Units that have no vote left: all units of a person once one of them voted, except where the rule counts area:
    there each flat hands in its own paper, as `casting.Standing` has it."""
    units = {unit for unit, _channel in seen.box}
    if rule.by_area:
        return units
    voters = electorate.voters(units)
    return {unit for unit, voter in electorate.voter_of.items() if voter in voters}

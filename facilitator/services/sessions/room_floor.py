"""The floor as the room knows it, and how each unit's phone stands towards it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.domain.ballots.states import BallotState
from facilitator.services.speakers import speakers_of, who
from facilitator.sessions.floor import ProposalState, Stance
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import RoomFacts
from facilitator.sessions.room_floor import FloorFacts, FloorStanding, Place, ProposalFacts, SpeakerFacts
from facilitator.sessions.speaking import TURNS
from facilitator.sessions.views import Standing
from facilitator.storage.rows import Row
from facilitator.storage.speaking import clock_of
from facilitator.storage.uow import UnitOfWork

TALKING = frozenset({SessionState.RUNNING, SessionState.PAUSED})
TAKING_VOTES = frozenset({BallotState.OPEN, BallotState.CLOSING})


def floor_facts(store: UnitOfWork, session: Row) -> FloorFacts:
    """Of the item at hand; nothing before one was opened and after the end."""
    item = store.rooms.item(session.current_item) if session.current_item else None
    if item is None or SessionState(session.state) not in TALKING:
        return FloorFacts()
    speakers = speakers_of(store, session.id, item.id)
    return FloorFacts(
        item=item.id,
        taking=item.speakers_closed_at is None,
        now=_speaker(speakers.now, speakers.spoken.get(who(speakers.now), 1)) if speakers.now is not None else None,
        waiting=tuple(_speaker(row, speakers.spoken.get(who(row), 0) + 1) for row in speakers.waiting),
        again=bool(speakers.done),
        spoken=speakers.spoken,
        proposals=proposals_of(store, session.id, item.id),
    )


def _speaker(row: Row, turn: int) -> SpeakerFacts:
    return SpeakerFacts(row.id, row.unit, row.name, Stance(row.stance), turn, clock_of(row))


def proposals_of(store: UnitOfWork, session: str, item: str) -> tuple[ProposalFacts, ...]:
    """Each with its authors: its own first, then those of what was merged into it."""
    rows, seconds = store.proposals.of_item(item), store.proposals.seconds(session)
    found = []
    for row in rows:
        ours = [row, *(one for one in rows if one.merged_into == row.id)]
        units = frozenset(one.unit for one in ours if one.unit)
        seconded = frozenset[str]().union(*(seconds.get(one.id, frozenset()) for one in ours)) - units
        state, authors = ProposalState(row.state), tuple(dict.fromkeys(one.author for one in ours))
        told = (row.reason or "", row.merged_into, row.made_at, seconded)
        found.append(ProposalFacts(row.id, row.text, authors, row.unit, units, state, *told))
    return tuple(found)


def on_the_floor(standings: Mapping[str, Standing], facts: RoomFacts) -> dict[str, Standing]:
    """The standings with what each unit asked for and proposed, unless a vote is being taken."""
    if facts.floor.item is None or (facts.ballot is not None and facts.ballot.state in TAKING_VOTES):
        return dict(standings)
    ahead = {one.unit: place for place, one in enumerate(facts.floor.waiting) if one.unit}
    return {
        unit: replace(standing, floor=_standing(unit, facts.floor, ahead.get(unit)))
        for unit, standing in standings.items()
    }


def _standing(unit: str, floor: FloorFacts, ahead: int | None) -> FloorStanding:
    place = Place.NONE if ahead is None else Place.WAITING
    if floor.now is not None and floor.now.unit == unit:
        place = Place.SPEAKING
    elif ahead is None and floor.spoken.get(unit, 0) >= TURNS:
        place = Place.SPENT
    mine = frozenset(one.id for one in floor.proposals if one.unit == unit)
    seconded = frozenset(one.id for one in floor.proposals if unit in one.seconded_by)
    return FloorStanding(place, ahead or 0, mine, seconded)

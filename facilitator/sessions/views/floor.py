"""What each audience reads of the floor: names on the wall and at the desk only, unseen proposals at the desk only."""

from __future__ import annotations

from functools import lru_cache

from facilitator.domain.demands.public_words import masked
from facilitator.sessions.floor import PROPOSAL_STATE_NAMES, STANCE_NAMES, ProposalState
from facilitator.sessions.room_floor import FloorFacts, FloorStanding, Place, ProposalFacts, SpeakerFacts
from facilitator.sessions.speaking import SOON
from facilitator.sessions.views.stage import timer_view
from facilitator.sessions.views.view import View, iso

NEXT_ON_THE_WALL = 3


def floor_on_screen(floor: FloorFacts) -> View:
    """Approved proposals without their authors."""
    if floor.item is None:
        return {"speaking": None, "proposals": []}
    coming = [_named(one) for one in floor.waiting[:NEXT_ON_THE_WALL]]
    speaking = {"now": _speaker(floor.now), "next": coming, "waiting": len(floor.waiting), "soon": SOON}
    on_wall = [_on_wall(one) for one in floor.proposals if one.state is ProposalState.APPROVED]
    return {"speaking": speaking, "proposals": on_wall}


def floor_at_desk(floor: FloorFacts) -> View:
    if floor.item is None:
        return {"speaking": None, "proposals": []}
    waiting = [{**_named(one), "id": one.id, "unit": one.unit, "turn": one.turn} for one in floor.waiting]
    shut = {"taking": floor.taking, "again": floor.again, "soon": SOON, "next": waiting[:NEXT_ON_THE_WALL]}
    speaking = {**shut, "now": _speaker(floor.now), "waiting": len(waiting), "queue": waiting}
    return {"speaking": speaking, "proposals": [_whole(one) for one in floor.proposals]}


def floor_on_phone(floor: FloorFacts, standing: FloorStanding | None) -> View:
    """No name: a phone may be held by anybody. What this unit proposed is told with what became of it."""
    if floor.item is None or standing is None:
        return {"speaking": None, "proposals": []}
    mine = standing.place is Place.SPEAKING
    speaking = {
        "taking": floor.taking,
        "waiting": len(floor.waiting),
        "mine": standing.place.value,
        "ahead": standing.ahead,
        "timer": timer_view(floor.now.timer) if mine and floor.now is not None and floor.now.timer else None,
    }
    return {
        "speaking": speaking,
        "proposals": [
            {**_on_wall(one), "mine": one.id in standing.mine, "seconded": one.id in standing.seconded}
            for one in floor.proposals
            if one.state is ProposalState.APPROVED
        ],
        "my_proposals": [_own(one) for one in floor.proposals if one.id in standing.mine],
    }


def _named(one: SpeakerFacts) -> View:
    return {"name": one.name, "stance": one.stance.value, "stance_name": STANCE_NAMES[one.stance]}


def _speaker(one: SpeakerFacts | None) -> View | None:
    if one is None:
        return None
    timer = timer_view(one.timer) if one.timer else None
    return {**_named(one), "id": one.id, "unit": one.unit, "turn": one.turn, "timer": timer}


def _on_wall(one: ProposalFacts) -> View:
    """Without names, phones and doors, which somebody may have typed: the wall opens for whoever has the code."""
    return {"id": one.id, "text": _for_all(one.text, one.authors), "seconds": len(one.seconded_by)}


@lru_cache(maxsize=512)
def _for_all(text: str, authors: tuple[str, ...]) -> str:
    return masked(text, authors)


def _own(one: ProposalFacts) -> View:
    told = {"state": one.state.value, "state_name": PROPOSAL_STATE_NAMES[one.state], "reason": one.reason}
    return {"id": one.id, "text": one.text, **told}


def _whole(one: ProposalFacts) -> View:
    place = {"into": one.into, "seconds": len(one.seconded_by), "at": iso(one.made_at)}
    return {**_own(one), "authors": list(one.authors), **place}

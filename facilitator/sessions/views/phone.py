"""What one phone is shown, built field by field (never “everything minus the secrets”)."""

from __future__ import annotations

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.said import after, said
from facilitator.domain.words import N_
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import RoomFacts
from facilitator.sessions.views.appraisal import for_phones
from facilitator.sessions.views.floor import floor_on_phone
from facilitator.sessions.views.shared import shared_view
from facilitator.sessions.views.standing import LEFT_OUT, WHY_NOT, Standing
from facilitator.sessions.views.view import View


def phone_view(facts: RoomFacts, standing: Standing) -> View:
    floor = floor_on_phone(facts.floor, standing.floor)
    view = {**shared_view(facts), **floor, "audience": "phone", "here": standing.here}
    if view["ballot"] is not None:
        sentence = WHY_NOT.get(standing.why_not or "")
        reason = {"code": standing.why_not, "sentence": sentence} if standing.why_not else None
        view["ballot"] = {**view["ballot"], "mine": standing.mine, "mine_by": standing.by, "why_not": reason}
        view["ballot"]["secrecy_sentence"] = _beneath(view["ballot"], standing)
        if standing.left_out:
            view["ballot"]["left_out"] = {option: LEFT_OUT[why] for option, why in standing.left_out}
    if facts.appraisal is not None:
        view["appraisal"] = for_phones(facts.appraisal)
    view["watch"] = _watch(facts) if standing.watches else None
    return view


def _beneath(ballot: View, standing: Standing) -> str:
    """What stands beneath the buttons: why there is a vote again, what several flats mean, what is written down."""
    told = str(ballot["secrecy_sentence"])
    if standing.flats > 1:
        flats = said(N_("您名下有 {n} 套房：每套用自己的票各投一次，投得不一样算废票。"), n=standing.flats)
        told = after(flats, told)
    return after(ballot["again"], told) if ballot["again"] else told


def _watch(facts: RoomFacts) -> View | None:
    """What a scrutineer's phone may confirm now, or has; None while nothing needs it."""
    ballot = facts.ballot
    if ballot is None or facts.state is SessionState.CLOSED:
        return None
    if ballot.state in (BallotState.OPEN, BallotState.CLOSING) and ballot.witness_needed:
        return {"ballot": ballot.id, "confirmed": ballot.witness is not None}
    if ballot.two_to_void and ballot.void_asked is not None:
        asked = {"by": ballot.void_asked.by, "reason": ballot.void_asked.reason}
        return {"ballot": ballot.id, "confirmed": ballot.void_agreed is not None, "void": asked}
    return None

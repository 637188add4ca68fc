"""What one phone is shown, built field by field (never “everything minus the secrets”)."""

from __future__ import annotations

from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.room import BallotFacts, RoomFacts
from facilitator.sessions.views.appraisal import for_phones
from facilitator.sessions.views.floor import floor_on_phone
from facilitator.sessions.views.shared import shared_view
from facilitator.sessions.views.standing import WHY_NOT, Standing
from facilitator.sessions.views.view import View


def phone_view(facts: RoomFacts, standing: Standing) -> View:
    floor = floor_on_phone(facts.floor, standing.floor)
    view = {**shared_view(facts), **floor, "audience": "phone", "here": standing.here}
    if view["ballot"] is not None:
        sentence = WHY_NOT.get(standing.why_not or "")
        reason = {"code": standing.why_not, "sentence": sentence} if standing.why_not else None
        view["ballot"] = {**view["ballot"], "mine": standing.mine, "mine_by": standing.by, "why_not": reason}
    if facts.appraisal is not None:
        view["appraisal"] = for_phones(facts.appraisal)
    view["watch"] = _watch(facts.ballot) if standing.watches else None
    return view


def _watch(ballot: BallotFacts | None) -> View | None:
    """What a scrutineer's phone may confirm now, or has; None while no vote needs it."""
    if ballot is None or ballot.state not in (BallotState.OPEN, BallotState.CLOSING) or not ballot.witness_needed:
        return None
    return {"ballot": ballot.id, "confirmed": ballot.witness is not None}

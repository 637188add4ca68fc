"""A new round of a demand: what starts again from nothing when the same trouble comes back under the same number."""

from __future__ import annotations

from typing import Any

from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.services.context import Context
from facilitator.storage.rows import Row


def new_round(context: Context, demand: Row) -> dict[str, Any]:
    """The columns of the next round, to be given to the move that raises it; called by nobody else.

    What was sorted out before (matter, urgency, party) stays as a suggestion. Both tracks, the clock and the answers
    do not: everybody who asked, those of merged demands too, is owed a new one. The decision goes with the round, too
    (see `move_demand`).
    """
    context.store.after_care.owe_answers_again(demand.id)
    return {
        "round": demand.round + 1,
        "track_department": DepartmentTrack.NONE,
        "track_council": CouncilTrack.NONE,
        "extensions": 0,
        "extend_until": None,
        "deadline": None,
        "suspended_on": None,
        "opened_on": None,
        "completed_on": None,
        "closed_on": None,
        "replied_on": None,
    }

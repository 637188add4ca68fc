"""What the projector is shown, built field by field (never “everything minus the secrets”)."""

from __future__ import annotations

from facilitator.sessions.room import RoomFacts
from facilitator.sessions.views.appraisal import for_wall
from facilitator.sessions.views.call import call_view
from facilitator.sessions.views.floor import floor_on_screen
from facilitator.sessions.views.shared import shared_view
from facilitator.sessions.views.stage import stage_view
from facilitator.sessions.views.triage import with_demands
from facilitator.sessions.views.view import View
from facilitator.sessions.views.wishes import on_the_wall


def screen_view(facts: RoomFacts) -> View:
    """Of wishes the wall shows the titles that somebody put there, nobody's name and no door."""
    view = {**with_demands(shared_view(facts), facts), "audience": "screen", "stage": stage_view(facts.stage)}
    view["session"]["by_ticket"] = facts.by_ticket
    view.update(floor_on_screen(facts.floor))
    if facts.appraisal is not None:
        view["appraisal"] = for_wall(facts.appraisal)
    if facts.call is not None and facts.ballot is not None:
        view["call"] = call_view(facts.call, facts.ballot, facts.scrutineers)
    if facts.wishes is not None:
        view["wishes"] = on_the_wall(facts.wishes)
    return view

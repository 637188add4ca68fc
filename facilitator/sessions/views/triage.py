"""What wall and desk read of the demands of a 两委会; phones, which anybody may hold, know their numbers only."""

from __future__ import annotations

from typing import Any

from facilitator.sessions.room import RoomFacts, TriageFacts


def with_demands(view: dict[str, Any], facts: RoomFacts) -> dict[str, Any]:
    """The view with what each item is about, and with the demand at hand."""
    about = [{**item, "about": one.about} for item, one in zip(view["items"], facts.items, strict=True)]
    item = view["item"] if facts.current is None else {**view["item"], "about": facts.current.about}
    return {**view, "items": about, "item": item, "triage": _triage(facts.triage) if facts.triage else None}


def _triage(triage: TriageFacts) -> dict[str, Any]:
    return {
        "number": triage.number,
        "title": triage.title,
        "facts": list(triage.facts),
        "decided": triage.decided,
        "left": triage.left,
    }

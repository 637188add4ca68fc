"""Tells a change of state, which every phone hears at once, from a change of figures, which can wait some seconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

MOVING = {
    "": frozenset({"version", "now", "head"}),
    "session": frozenset({"present", "observers", "quorum_sentence"}),
    "ballot": frozenset({"cast", "present", "channels", "need_sentence"}),
}
"""Fields of a phone's room that move with every arrival and every vote."""


def without_figures(room: Mapping[str, Any]) -> dict[str, Any]:
    """The room without what only counts; two rooms that are equal in this need not be sent twice within a second."""
    steady = {name: value for name, value in room.items() if name not in MOVING[""]}
    for part in ("session", "ballot"):
        value = steady.get(part)
        if isinstance(value, Mapping):
            steady[part] = {name: inner for name, inner in value.items() if name not in MOVING[part]}
    return _without_floor_figures(steady)


def _without_floor_figures(room: dict[str, Any]) -> dict[str, Any]:
    """How many second a proposal and how many wait behind oneself only count; one's own place is no mere figure."""
    speaking, proposals = room.get("speaking"), room.get("proposals")
    if isinstance(speaking, Mapping):
        room["speaking"] = {name: inner for name, inner in speaking.items() if name != "waiting"}
    if proposals:
        room["proposals"] = [{name: inner for name, inner in one.items() if name != "seconds"} for one in proposals]
    return room

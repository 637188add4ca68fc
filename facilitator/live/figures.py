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
    return steady

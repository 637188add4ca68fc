"""A room without its figures: what must be equal for a phone to wait."""

from __future__ import annotations

from facilitator.live.figures import without_figures

ROOM = {
    "version": 5,
    "now": "2026-11-25T19:30:00+08:00",
    "head": "AAAA-BBBB",
    "slide": "voting",
    "session": {"state": "running", "present": 30, "observers": 2, "quorum_sentence": "来了 30 人"},
    "ballot": {
        "state": "open",
        "cast": 3,
        "present": 30,
        "channels": {"phone": 3},
        "need_sentence": "够 16 票",
        "mine": "none",
    },
}


def test_votes_and_arrivals_are_figures() -> None:
    later = {
        **ROOM,
        "version": 9,
        "now": "2026-11-25T19:31:00+08:00",
        "head": "CCCC-DDDD",
        "session": {**ROOM["session"], "present": 31, "observers": 3, "quorum_sentence": "来了 31 人"},
        "ballot": {**ROOM["ballot"], "cast": 20, "present": 31, "channels": {"phone": 20}, "need_sentence": "够 17 票"},
    }

    assert without_figures(later) == without_figures(ROOM)


def test_states_are_not() -> None:
    closed = {**ROOM, "ballot": {**ROOM["ballot"], "state": "closed"}}
    paused = {**ROOM, "session": {**ROOM["session"], "state": "paused"}}
    cast = {**ROOM, "ballot": {**ROOM["ballot"], "mine": "cast"}}
    empty = {**ROOM, "ballot": None}

    seen = [without_figures(room) for room in (ROOM, closed, paused, cast, empty)]

    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])

"""Everybody who listens hears every change; nobody listening is no fault."""

from __future__ import annotations

from facilitator.live.bell import Bell


def test_bell_is_heard_by_all() -> None:
    bell, first, second = Bell(), [], []
    bell.changed(frozenset({"unheard"}))
    bell.listen(first.append)
    bell.listen(second.append)

    bell.changed(frozenset({"s1"}))

    assert first == second == [frozenset({"s1"})]

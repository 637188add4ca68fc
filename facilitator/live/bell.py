"""The announcer: rung by the door after every commit, heard by the broadcaster where there is one."""

from __future__ import annotations

from collections.abc import Callable


class Bell:
    """Without listeners (command line, worker) it rings for nobody; other processes notice the commit by themselves."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[frozenset[str]], None]] = []

    def listen(self, hear: Callable[[frozenset[str]], None]) -> None:
        """`hear` is called within the command that changed something, so it must return at once."""
        self._listeners.append(hear)

    def changed(self, sessions: frozenset[str]) -> None:
        for hear in self._listeners:
            hear(sessions)

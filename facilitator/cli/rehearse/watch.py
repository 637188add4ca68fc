"""Watches every picture of the room that reaches a phone: nothing that depends on a choice may come before 宣布结果."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.cli.rehearse.values import Value

COUNTS = frozenset({"result", "tally", "by_channel"})
"""Keys under which a number per option would stand."""

_SEALED = frozenset({"draft", "open", "closing", "closed"})
MOST_KEPT = 5


def counts_in(value: Value, where: str = "room") -> Iterator[str]:
    """The places in a room where something stands under a key that counts choices."""
    if isinstance(value, list):
        for position, part in enumerate(value):
            yield from counts_in(part, f"{where}.{position}")
    elif isinstance(value, dict):
        for key, part in value.items():
            if key in COUNTS and part not in (None, {}, []):
                yield f"{where}.{key}"
            else:
                yield from counts_in(part, f"{where}.{key}")


def leaks(room: dict[str, Value], announced: bool) -> list[str]:
    """Where this room tells too much. `announced`: a result of its session was announced before."""
    ballot = room.get("ballot")
    state = ballot.get("state") if isinstance(ballot, dict) else None
    return list(counts_in(room)) if state in _SEALED or not announced else []


@dataclass
class RoomWatch:
    """Counts what all phones of all sessions received; told by their own threads."""

    received: int = 0
    found: list[str] = field(default_factory=list)
    _announced: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def announcing(self, session: str) -> None:
        """Called before the chair announces, since the picture may arrive before the answer."""
        with self._lock:
            self._announced.add(session)

    def see(self, session: str, who: str, room: dict[str, Value]) -> None:
        with self._lock:
            self.received += 1
            if len(self.found) < MOST_KEPT:
                places = leaks(room, session in self._announced)
                self.found.extend(f"{who}：{place}（version {room.get('version')}）" for place in places)

"""Who was connected and is not now: phones by their seat, walls and remotes by their number.

Only what this process has seen: after a restart everybody is expected back, and nobody is away.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

FORGOTTEN = 600.0
"""Seconds after which a window that was closed is no longer missed."""

HEARD = 20.0
"""Seconds for which a phone without a socket counts as there after it has asked; it asks every five to eight."""

JOIN_WITHIN = 60.0
"""Seconds a phone that has scanned may take until it is connected; then paper is the better way."""


@dataclass
class _Gone:
    """When each was lost, by a name that is the same when it comes back."""

    phones: dict[str, float] = field(default_factory=dict)
    windows: dict[str, list[float]] = field(default_factory=dict)
    unreached: dict[str, float] = field(default_factory=dict)
    heard: dict[str, float] = field(default_factory=dict)


class Absences:
    """Moments are seconds of the steady clock; `phone` is a seat."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._sessions: dict[str, _Gone] = {}

    def lose_phone(self, session: str, phone: str) -> None:
        self._of(session).phones[phone] = self._seconds()

    def find_phone(self, session: str, phone: str) -> None:
        self._of(session).phones.pop(phone, None)

    def lose_window(self, session: str, kind: str) -> None:
        self._of(session).windows.setdefault(kind, []).append(self._seconds())

    def find_window(self, session: str, kind: str) -> None:
        """One window more: the one that was lost first is not missed any longer."""
        lost = self._of(session).windows.get(kind)
        if lost:
            del lost[0]

    def expect(self, session: str, units: Iterable[str], seats: Iterable[str]) -> None:
        """`units` have a phone that is not connected at this moment; only phones that still have a seat are missed."""
        gone, now = self._of(session), self._seconds()
        silent = (unit for unit in units if now - gone.heard.get(unit, -HEARD) >= HEARD)
        gone.unreached = {unit: gone.unreached.get(unit, now) for unit in silent}
        there = frozenset(seats)
        gone.phones = {phone: lost for phone, lost in gone.phones.items() if phone in there}

    def hear(self, session: str, unit: str) -> None:
        """The unit's phone has asked over plain HTTP."""
        self._of(session).heard[unit] = self._seconds()

    def phones(self, session: str) -> tuple[float, ...]:
        """When each missed phone was lost; the last one first."""
        return self._fresh(self._of(session).phones.values())

    def windows(self, session: str, kind: str) -> tuple[float, ...]:
        """When each missed window was lost; the last one first."""
        return self._fresh(self._of(session).windows.get(kind, ()))

    def unreached(self, session: str) -> frozenset[str]:
        """Units whose phone has scanned, and has not been connected for a minute."""
        now = self._seconds()
        return frozenset(unit for unit, since in self._of(session).unreached.items() if now - since >= JOIN_WITHIN)

    def now(self) -> float:
        return self._seconds()

    def _fresh(self, moments: Iterable[float]) -> tuple[float, ...]:
        now = self._seconds()
        return tuple(sorted((moment for moment in moments if now - moment < FORGOTTEN), reverse=True))

    def _of(self, session: str) -> _Gone:
        return self._sessions.setdefault(session, _Gone())

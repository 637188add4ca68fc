"""What the desk is told about the lines: who is connected, who was lost and when, whose phone never came."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Line:
    """One kind of window: how many are connected, and when each missed one was lost (the last one first)."""

    here: int
    lost: tuple[float, ...] = ()

    def told(self, now: float) -> dict[str, int]:
        """`ago`: whole seconds since the last of them was lost, at this moment."""
        if not self.lost:
            return {"here": self.here, "away": 0}
        return {"here": self.here, "away": len(self.lost), "ago": max(0, int(now - self.lost[0]))}


@dataclass(frozen=True)
class Connections:
    """Equal as long as nobody came or went, so that the desk is sent nothing while only seconds pass."""

    phones: Line
    screens: Line
    remotes: Line
    tellers: Line
    guests: int = 0
    numbers: frozenset[int] = frozenset()
    """Of the guests' phones that are connected: the desk hears at once when somebody reads out another one."""
    unreached: frozenset[str] = frozenset()

    def told(self, now: float, waiting: Collection[str]) -> Mapping[str, Any]:
        """`waiting`: units in the hall that could still vote; whoever has voted or gone needs no paper."""
        return {
            "phones": self.phones.here,
            "screens": self.screens.here,
            "guests": self.guests,
            "numbers": sorted(self.numbers),
            "lines": {
                "phones": self.phones.told(now),
                "screens": self.screens.told(now),
                "remotes": self.remotes.told(now),
                "tellers": self.tellers.told(now),
            },
            "unreached": len(self.unreached & frozenset(waiting)),
        }

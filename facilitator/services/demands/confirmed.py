"""What a confirmed draft became; a new wish, a support and a relapse answer alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Confirmed:
    """The demand that it became; for a support the one that it counts for, which has a `stub` of its own."""

    demand: str
    number: str
    stub: str | None

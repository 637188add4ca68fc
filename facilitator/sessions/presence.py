"""Who is in the room: one unit once, whatever the channel; people who leave are checked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Capacity(StrEnum):
    """A voter stands for a unit of the roll; an observer may listen and speak."""

    VOTER = "voter"
    OBSERVER = "observer"


@dataclass(frozen=True)
class Stay:
    """From coming to leaving; a unit may have several in one evening, never two at once."""

    unit: str | None
    name: str
    capacity: Capacity
    came_at: datetime
    left_at: datetime | None


def present_units(stays: Sequence[Stay]) -> frozenset[str]:
    """Units in the room now as voters."""
    return frozenset(
        stay.unit for stay in stays if stay.unit and stay.capacity is Capacity.VOTER and stay.left_at is None
    )


def came_at_all(stays: Sequence[Stay]) -> frozenset[str]:
    """Units that were in the room at any time of the evening."""
    return frozenset(stay.unit for stay in stays if stay.unit and stay.capacity is Capacity.VOTER)

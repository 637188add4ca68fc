"""In which capacity somebody is in the room; one unit is there once, and who leaves is checked out."""

from __future__ import annotations

from enum import StrEnum


class Capacity(StrEnum):
    """A voter stands for a unit of the roll; an observer may listen and speak."""

    VOTER = "voter"
    OBSERVER = "observer"


class SeatLoss(StrEnum):
    """Why a phone lost its seat: its ticket was used on another one, or somebody else speaks for the unit now."""

    MOVED = "moved"
    REPLACED = "replaced"

"""The restricted half of the minutes: which serial is whom, who came and left when. Never part of the public record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.record import to_record


def serials(units: Iterable[str], salt: bytes) -> dict[str, int]:
    """Give every unit of the electorate a number from 1 up, in an order nobody can predict without the salt.

    Sorting by a salted hash is a shuffle that needs no state: the same session always gives the same serials.
    At least 16 random bytes of salt, kept with the restricted list.
    """
    ordered = sorted(units, key=lambda unit: hashlib.sha256(salt + unit.encode()).digest())
    return {unit: number for number, unit in enumerate(ordered, start=1)}


@dataclass(frozen=True)
class AttendedUnit:
    """One line of the 签到表. `capacity` is voter or observer; observers have no serial."""

    label: str
    name: str
    capacity: str
    method: str
    came_at: datetime | None = None
    left_at: datetime | None = None
    serial: int | None = None


@dataclass(frozen=True)
class NameList:
    """Ordered by serial; the salt keeps a short roll from being guessed from the digest."""

    salt: str
    units: tuple[AttendedUnit, ...]

    def digest(self) -> str:
        return hashlib.sha256(canonical_bytes(to_record(self))).hexdigest()

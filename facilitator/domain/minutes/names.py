"""The restricted half of the minutes: who came and left when, and the key to the serials. Never published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.record import to_record


@dataclass(frozen=True)
class AttendedUnit:
    """One line of the 签到表. `capacity` is voter or observer; observers have no unit of the roll."""

    unit: str
    label: str
    name: str
    capacity: str
    method: str
    came_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True)
class NameList:
    """With the salt (hex) anyone who holds this list makes the serials of each ballot again (`evidence.serials`).

    The salt also keeps the names of a short roll from being guessed from the digest in the public record.
    """

    salt: str
    units: tuple[AttendedUnit, ...]

    def digest(self) -> str:
        return hashlib.sha256(canonical_bytes(to_record(self))).hexdigest()

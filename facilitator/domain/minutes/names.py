"""The restricted half of the minutes: who came, spoke and proposed, and the key to the serials. Never published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.ballots import OMITTED_WHEN_EMPTY
from facilitator.domain.minutes.record import to_record


@dataclass(frozen=True)
class AttendedUnit:
    """One line of the 签到表. `capacity` is voter or observer; observers have no unit of the roll. `proxy`: for whom
    and by which paper somebody came, in words ready to print."""

    unit: str
    label: str
    name: str
    capacity: str
    method: str
    came_at: datetime | None = None
    left_at: datetime | None = None
    proxy: str = field(default="", metadata=OMITTED_WHEN_EMPTY)


@dataclass(frozen=True)
class Spoken:
    """One turn: `item` is its position on the agenda, `seconds` how long it lasted."""

    item: int
    name: str
    stance: str
    at: datetime
    seconds: int


@dataclass(frozen=True)
class Proposed:
    """What somebody proposed and what became of it; `into`: its place in the item's list, 0 where not merged."""

    item: int
    author: str
    text: str
    state: str
    reason: str
    seconds: int
    into: int


@dataclass(frozen=True)
class RollName:
    """One unit of the roll, whether it came or not."""

    unit: str
    label: str
    name: str


@dataclass(frozen=True)
class SerialOrder:
    """The units of a ballot in the order of their serials, the first has 1: what the salt would give again."""

    ballot: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class NameList:
    """With the salt (hex) anyone who holds this list makes the serials of each ballot again (`evidence.serials`).

    The salt also keeps the names of a short roll from being guessed from the digest in the public record.
    """

    salt: str
    units: tuple[AttendedUnit, ...]
    speeches: tuple[Spoken, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    proposals: tuple[Proposed, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    roll: tuple[RollName, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)
    orders: tuple[SerialOrder, ...] = field(default=(), metadata=OMITTED_WHEN_EMPTY)

    def digest(self) -> str:
        return hashlib.sha256(canonical_bytes(to_record(self))).hexdigest()

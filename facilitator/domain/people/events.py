"""What happened to staff, keys and voting units. No names of residents: those can be forgotten, the chain cannot."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class StaffAdded(Event):
    person: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class PasswordSet(Event):
    person: str


@dataclass(frozen=True)
class PasswordReset(Event):
    """Somebody forgot it, or others may know it: a one-time password stands in its place."""

    person: str
    by: str


@dataclass(frozen=True)
class OfficesChanged(Event):
    """What the person may do from here on."""

    person: str
    roles: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class AccountStopped(Event):
    """Nobody gets in with it any more; what the person did stays under their name."""

    person: str
    by: str


@dataclass(frozen=True)
class AccountResumed(Event):
    person: str
    by: str


@dataclass(frozen=True)
class TokenIssued(Event):
    person: str


@dataclass(frozen=True)
class KeyMade(Event):
    """`fingerprint` is the SHA-256 of the certificate."""

    person: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class KeyImported(Event):
    """A key that somebody outside has issued; `fingerprint` as of `KeyMade`."""

    person: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class AuthorityTrusted(Event):
    """`name` of the authority, `fingerprint` of its certificate."""

    name: str
    fingerprint: str
    by: str


@dataclass(frozen=True)
class AuthorityDistrusted(Event):
    name: str
    fingerprint: str
    by: str


@dataclass(frozen=True)
class KeyRetired(Event):
    """Out of use from here on; what it signed before stays valid."""

    person: str
    key: str
    by: str


@dataclass(frozen=True)
class UnitAdded(Event):
    unit: str
    kind: str


@dataclass(frozen=True)
class UnitAmended(Event):
    """`changed`: which fields, not what stands in them now."""

    unit: str
    changed: tuple[str, ...]


@dataclass(frozen=True)
class DemoMarked(Event):
    """Everything that follows is invented, for trying out."""

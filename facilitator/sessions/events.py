"""What happened in an evening. No event of a secret ballot stands here; those are the ballots' own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.events import Event


@dataclass(frozen=True)
class SessionPlanned(Event):
    session: str
    code: str
    kind: str
    title: str
    place: str
    starts_at: datetime
    preset: str | None
    legal_basis: str | None
    chair: str
    recorder: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class SessionReplanned(Event):
    """What was changed, as it is from now on; the rest stays. A notice of another hour or place counts no more."""

    session: str
    starts_at: datetime | None = None
    place: str | None = None
    title: str | None = None
    chair: str | None = None
    recorder: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class SessionCalledOff(Event):
    """It will not take place; everything that was written down about it stays."""

    session: str
    reason: str


@dataclass(frozen=True)
class SessionNotified(Event):
    session: str
    on: date
    method: str


@dataclass(frozen=True)
class PreReviewRecorded(Event):
    """社区党组织先行研究 (组织法 §30)."""

    session: str
    on: date
    body: str


@dataclass(frozen=True)
class ScrutineersAppointed(Event):
    session: str
    scrutineers: tuple[str, ...]


@dataclass(frozen=True)
class RollFrozen(Event):
    """The electorate of the evening; digest is the SHA-256 of its canonical form."""

    session: str
    units: int
    digest: str


@dataclass(frozen=True)
class HeadsCounted(Event):
    """At a yard meeting, where nobody is on a roll; the last count stands."""

    session: str
    heads: int
    actor: str


@dataclass(frozen=True)
class SessionGathered(Event):
    session: str


@dataclass(frozen=True)
class CheckedIn(Event):
    """A voter's unit; an observer has none. Names stay out of the chain, so that they can be forgotten."""

    session: str
    unit: str | None
    capacity: str
    method: str


@dataclass(frozen=True)
class CheckedOut(Event):
    """An observer has no unit."""

    session: str
    unit: str | None


@dataclass(frozen=True)
class SessionBegan(Event):
    """`electorate` is 0 where heads were counted: nobody was expected by name."""

    session: str
    electorate: int
    present: int


@dataclass(frozen=True)
class ItemOpened(Event):
    session: str
    item: str
    title: str


@dataclass(frozen=True)
class UnitRecused(Event):
    session: str
    item: str
    unit: str
    reason: str


@dataclass(frozen=True)
class NoteWritten(Event):
    """The digest of the note, not its text: a note may name people and be corrected before the minutes."""

    session: str
    item: str
    digest: str


@dataclass(frozen=True)
class SessionPaused(Event):
    session: str
    reason: str


@dataclass(frozen=True)
class SessionResumed(Event):
    session: str


@dataclass(frozen=True)
class ServiceInterrupted(Event):
    """A start that no clean stop preceded, while the evening was open."""

    session: str
    began_at: datetime
    ended_at: datetime


@dataclass(frozen=True)
class EveningDisturbed(Event):
    """The clock was set, the computer slept or the projector was lost; `text` is the program's own sentence."""

    session: str
    began_at: datetime
    ended_at: datetime
    text: str


@dataclass(frozen=True)
class SessionClosed(Event):
    session: str
    present: int


@dataclass(frozen=True)
class TicketsIssued(Event):
    session: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class TicketMoved(Event):
    """A ticket was used on another phone; the phone before it lost its seat."""

    session: str
    unit: str

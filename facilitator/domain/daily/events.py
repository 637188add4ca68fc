"""What happened among the clerk's daily tools; ids and kinds only, since they speak of residents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.daily.street import ReportKind
from facilitator.domain.events import Event


@dataclass(frozen=True)
class ResourceAdded(Event):
    resource: str
    kind: ResourceKind
    consent: bool
    actor: str


@dataclass(frozen=True)
class ResourceChanged(Event):
    resource: str
    kind: ResourceKind
    consent: bool
    actor: str


@dataclass(frozen=True)
class ResourceRetired(Event):
    resource: str
    actor: str


@dataclass(frozen=True)
class VisitedPersonAdded(Event):
    visited: str
    actor: str


@dataclass(frozen=True)
class VisitedPersonChanged(Event):
    visited: str
    actor: str


@dataclass(frozen=True)
class VisitedPersonEnded(Event):
    visited: str
    actor: str


@dataclass(frozen=True)
class VisitRecorded(Event):
    """Never what was said nor which demand came of it: both would point at a door."""

    visit: str
    visited: str
    on: date
    signed: bool
    actor: str


@dataclass(frozen=True)
class SentToStreet(Event):
    """`subject`: minutes, a demand or a month; empty for another paper, whose words stay in its row."""

    report: str
    kind: ReportKind
    subject: str
    sent_on: date
    actor: str


@dataclass(frozen=True)
class StreetReceived(Event):
    report: str
    on: date
    actor: str

"""What happened among the clerk's daily tools; ids and kinds only, since they speak of residents."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.daily.resources import ResourceKind
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

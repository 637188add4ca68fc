"""What a handler is given: who acts, when, and the unit of work it may write in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demo import marked
from facilitator.domain.events import Event
from facilitator.domain.ids import new_id
from facilitator.domain.people.powers import Power
from facilitator.services.ports import Ports
from facilitator.services.sealing import without_people
from facilitator.storage.uow import UnitOfWork

DEMO = "demo"
"""The fact by which a community says that everything in it is invented."""


class PlaceFact(StrEnum):
    """What the community has told about itself: keys of facts."""

    NAME = "place.name"
    STREET = "place.street"
    PHONE = "place.phone"
    WIFI_NAME = "place.wifi_name"
    WIFI_PASSWORD = "place.wifi_password"
    GRIDS = "place.grids"
    MATTERS = "place.matters"


class ActorKind(StrEnum):
    STAFF = "staff"
    SEAT = "seat"
    GUEST = "guest"
    SYSTEM = "system"


@dataclass(frozen=True)
class Actor:
    """Somebody who asks. `id` is a person's, a seat's or a process's; a seat speaks for `unit` in `session`."""

    kind: ActorKind
    id: str
    name: str
    powers: frozenset[Power]
    session: str | None = None
    unit: str | None = None
    secure: bool = True
    """False when the request came over plain HTTP from another machine (secret ballots ask about it)."""

    def may(self, power: Power) -> bool:
        return power is Power.PUBLIC or power in self.powers


SYSTEM = Actor(ActorKind.SYSTEM, "system", "系统", frozenset(Power))


@dataclass(frozen=True)
class Reading:
    """The world as a question sees it: one consistent snapshot. What `/setup` was told goes before the settings."""

    actor: Actor
    now: datetime
    store: UnitOfWork
    settled_name: str
    settled_phone: str = field(default="", kw_only=True)

    @property
    def community(self) -> str:
        """The name that is printed; a demo's says that it is one."""
        told = self._told(PlaceFact.NAME, DEMO)
        name = told.get(PlaceFact.NAME) or self.settled_name
        return marked(name) if DEMO in told else name

    @property
    def own_name(self) -> str:
        """The name as people say it and as parties are named after it."""
        return self._told(PlaceFact.NAME).get(PlaceFact.NAME) or self.settled_name

    @property
    def complaint_phone(self) -> str:
        """Printed on what hangs on the wall; empty where the community has told none."""
        return self._told(PlaceFact.PHONE).get(PlaceFact.PHONE) or self.settled_phone

    @property
    def matter_names(self) -> Mapping[Matter, str]:
        """What great, small and private matters are called on the pages; papers keep the usual words."""
        told = json.loads(self._told(PlaceFact.MATTERS).get(PlaceFact.MATTERS, "{}"))
        return {**MATTER_NAMES, **{Matter(key): name for key, name in told.items()}}

    @property
    def grids(self) -> tuple[str, ...]:
        """As they were told, in that order; empty where nobody told any."""
        return tuple(json.loads(self._told(PlaceFact.GRIDS).get(PlaceFact.GRIDS, "[]")))

    @property
    def demo(self) -> bool:
        return DEMO in self._told(DEMO)

    def _told(self, *keys: str) -> Mapping[str, str]:
        return self.store.staff.facts(keys)


@dataclass(frozen=True)
class Preparation(Reading):
    """Before the writer, in a snapshot of its own: the place for hashing; what takes longer is a `Later`."""

    ports: Ports


@dataclass(frozen=True)
class Context(Reading):
    """One command inside its transaction. Nothing here may yield, wait, render or call out."""

    ports: Ports

    def new_id(self) -> str:
        return new_id(self.ports.randomness)

    def random(self, count: int) -> bytes:
        return self.ports.randomness.bytes(count)

    def record(self, event: Event, session: str | None = None) -> int:
        """Append the event to the journal without anybody's name, mark the session as changed, return its number."""
        sealed = without_people(self.store, event, session)
        return self.store.journal.append(sealed, self.now, self.ports.randomness.bytes(16), session)

    def want_job(self, kind: str, subject: str) -> str:
        """Write a job row; the door hands it to the worker after the commit."""
        job = self.new_id()
        self.store.jobs.want(job, kind, subject, self.now)
        return job

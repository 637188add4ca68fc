"""resources.add: somebody who helps enters 资源册; without their consent the phone is never shown or printed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.daily.events import ResourceAdded
from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.resources.entering import columns_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AddResource:
    """`consent`: the person agreed to be listed and printed with the phone."""

    name: str
    kind: ResourceKind
    helps_with: str
    phone: str | None = None
    consent: bool = False


@dataclass(frozen=True)
class AddedResource:
    resource: str


def add(command: AddResource, context: Context) -> AddedResource:
    columns, resource = columns_of(command), context.new_id()
    context.store.resources.add({"id": resource, "active": True, "at": context.now, **columns})
    context.record(ResourceAdded(resource, command.kind, command.consent, context.actor.name))
    return AddedResource(resource)


VERB = Verb("resources", "add", AddResource, Power.KEEP_LEDGER, N_("资源册添加一条"), add)

"""resources.retire: an entry of 资源册 is no longer offered, and its phone is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.daily.events import ResourceRetired
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.resources.entering import find_resource
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RetireResource:
    resource: str


def retire(command: RetireResource, context: Context) -> None:
    row = find_resource(context.store, command.resource)
    context.store.resources.change(row.id, active=False, phone=None, consent=False, at=context.now)
    context.record(ResourceRetired(row.id, context.actor.name))


VERB = Verb("resources", "retire", RetireResource, Power.KEEP_LEDGER, N_("资源册停用一条"), retire)

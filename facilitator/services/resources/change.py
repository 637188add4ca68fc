"""resources.change: an entry of 资源册 is written anew, its consent too."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.daily.events import ResourceChanged
from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.resources.entering import columns_of, find_resource
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ChangeResource:
    """The whole entry as it shall be from now on."""

    resource: str
    name: str
    kind: ResourceKind
    helps_with: str
    phone: str | None = None
    consent: bool = False


def change(command: ChangeResource, context: Context) -> None:
    row, columns = find_resource(context.store, command.resource), columns_of(command)
    context.store.resources.change(row.id, at=context.now, **columns)
    context.record(ResourceChanged(row.id, command.kind, command.consent, context.actor.name))


VERB = Verb("resources", "change", ChangeResource, Power.KEEP_LEDGER, N_("资源册修改一条"), change)

"""people.retire_key: a signing key that was lost or forgotten is taken out of use; what it signed stays valid."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing
from facilitator.domain.people.events import KeyRetired
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_colleague
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RetireKey:
    """`person`: id or name of the member of staff."""

    person: str


def retire_key(command: RetireKey, context: Context) -> None:
    person = find_colleague(context.store, command.person)
    key = context.store.staff.key_of(person.id)
    if key is None:
        raise Missing(N_("{name}现在没有在用的签名密钥。"), what="key", name=person.name)
    context.store.staff.retire_key(person.id, context.now)
    context.record(KeyRetired(person.id, key.id, context.actor.name))


VERB = Verb("people", "retire_key", RetireKey, Power.MANAGE_STAFF, N_("停用一把签名密钥"), retire_key)

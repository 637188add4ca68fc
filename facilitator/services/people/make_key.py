"""people.make_key: an officer's own signing key under an own passphrase; old signatures stay valid."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from facilitator.domain.people.events import KeyMade
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.ports import SigningKey
from facilitator.services.verb import Later, Verb


@dataclass(frozen=True)
class MakeKey:
    passphrase: str


@dataclass(frozen=True)
class MadeKey:
    """`fingerprint`: SHA-256 of the certificate in lower-case hex, printed on tickets and notices."""

    fingerprint: str


def prepare(command: MakeKey, preparation: Preparation) -> Later[SigningKey]:
    """The key is made outside the transaction; the passphrase goes no further than here."""
    ports, name = preparation.ports, preparation.actor.name
    return Later(lambda: ports.off_hub.run(lambda: ports.keys.make(name, command.passphrase)))


def make_key(key: SigningKey, context: Context) -> MadeKey:
    identity, made = kept_key(key, context)
    context.record(KeyMade(context.actor.id, identity, made.fingerprint))
    return made


def kept_key(key: SigningKey, context: Context) -> tuple[str, MadeKey]:
    """The id of the key, which is the actor's own from now on."""
    fingerprint = hashlib.sha256(key.certificate).hexdigest()
    identity = context.new_id()
    context.store.staff.add_key(
        {
            "id": identity,
            "person": context.actor.id,
            "container": key.container,
            "certificate": key.certificate,
            "made_at": context.now,
        }
    )
    return identity, MadeKey(fingerprint)


VERB = Verb("people", "make_key", MakeKey, Power.OWN_KEY, N_("制作自己的签名密钥"), make_key, prepare)

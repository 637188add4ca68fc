"""people.import_key: an officer's own .p12 file becomes the key they sign with; the key before is retired."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.people.events import KeyImported
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.people.authorities import trusted
from facilitator.services.people.make_key import MadeKey, kept_key
from facilitator.services.ports import SigningKey
from facilitator.services.upload import Upload
from facilitator.services.verb import Later, Verb


@dataclass(frozen=True)
class ImportKey:
    """`file_passphrase` opens the file; `passphrase` is asked for at every signature from now on, and may be the
    same. Neither is kept."""

    file: Upload
    file_passphrase: str = field(repr=False)
    passphrase: str = field(repr=False)


def prepare(command: ImportKey, preparation: Preparation) -> Later[SigningKey]:
    """Both passphrases go no further than here."""
    ports, name = preparation.ports, preparation.actor.name
    known = tuple(one.certificate.encode() for one in trusted(preparation.store))
    file, passphrases = command.file.content, (command.file_passphrase, command.passphrase)
    return Later(lambda: ports.off_hub.run(lambda: ports.keys.adopt(name, file, *passphrases, known)))


def import_key(key: SigningKey, context: Context) -> MadeKey:
    identity, made = kept_key(key, context)
    context.record(KeyImported(context.actor.id, identity, made.fingerprint))
    return made


VERB = Verb("people", "import_key", ImportKey, Power.OWN_KEY, N_("用自己的证书文件签名"), import_key, prepare)

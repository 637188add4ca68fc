"""people.trust_authority: a licensed authority is taken in; officers may sign with keys that it issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.people.events import AuthorityTrusted
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.people.authorities import keep, trusted, with_another
from facilitator.services.ports import Authority
from facilitator.services.upload import Upload
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class TrustAuthority:
    """`file`: the certificate of the authority itself, PEM or DER; of several levels the one that issues to people."""

    file: Upload


@dataclass(frozen=True)
class TookIn:
    name: str
    fingerprint: str
    until: datetime


def prepare(command: TrustAuthority, preparation: Preparation) -> Authority:
    return preparation.ports.keys.read_authority(command.file.content)


def trust_authority(found: Authority, context: Context) -> TookIn:
    """One that is trusted already stays as it is, and nothing is written down again."""
    known = trusted(context.store)
    after = with_another(known, found)
    line = next(one for one in after if one.certificate == found.certificate.decode())
    if after != known:
        keep(context.store, after)
        context.record(AuthorityTrusted(line.name, line.fingerprint, context.actor.name))
    return TookIn(line.name, line.fingerprint, line.until)


VERB = Verb(
    "people", "trust_authority", TrustAuthority, Power.MANAGE_STAFF, N_("导入发证机构的证书"), trust_authority, prepare
)

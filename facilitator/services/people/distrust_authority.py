"""people.distrust_authority: keys of this authority are taken in no more, and papers signed with them count no more."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.people.events import AuthorityDistrusted
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.people.authorities import keep, trusted
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DistrustAuthority:
    fingerprint: str


def distrust_authority(command: DistrustAuthority, context: Context) -> None:
    known = trusted(context.store)
    gone = next((one for one in known if one.fingerprint == command.fingerprint), None)
    if gone is None:
        raise NotFound(N_("没有导入过这个机构的证书。"))
    keep(context.store, tuple(one for one in known if one is not gone))
    context.record(AuthorityDistrusted(gone.name, gone.fingerprint, context.actor.name))


VERB = Verb(
    "people", "distrust_authority", DistrustAuthority, Power.MANAGE_STAFF, N_("不再信任一个发证机构"),
    distrust_authority,
)  # fmt: skip

"""Which licensed authorities the community trusts beside its own, kept as one fact of the community."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.ports import Authority
from facilitator.services.verb import Question
from facilitator.storage.uow import UnitOfWork

FACT = "licensed_authorities"


@dataclass(frozen=True)
class TrustedAuthorities:
    """Everybody may know whose certificates count here: whoever checks a paper needs them."""


@dataclass(frozen=True)
class TrustedAuthority:
    """`certificate` as PEM; `fingerprint`: SHA-256 of it in lower-case hex."""

    name: str
    fingerprint: str
    certificate: str
    until: datetime


def trusted(store: UnitOfWork) -> tuple[TrustedAuthority, ...]:
    """In the order in which they were imported."""
    kept = json.loads(store.staff.fact(FACT) or "[]")
    return tuple(
        TrustedAuthority(one["name"], _fingerprint(one["pem"]), one["pem"], datetime.fromisoformat(one["until"]))
        for one in kept
    )


def keep(store: UnitOfWork, authorities: tuple[TrustedAuthority, ...]) -> None:
    rows = [{"name": one.name, "pem": one.certificate, "until": one.until.isoformat()} for one in authorities]
    store.staff.keep_fact(FACT, json.dumps(rows, ensure_ascii=False))


def with_another(known: tuple[TrustedAuthority, ...], found: Authority) -> tuple[TrustedAuthority, ...]:
    """The newest last; one that is trusted already stays where it is."""
    pem = found.certificate.decode()
    line = TrustedAuthority(found.name, _fingerprint(pem), pem, found.until)
    return known if line in known else (*known, line)


def _fingerprint(pem: str) -> str:
    return hashlib.sha256(pem.encode()).hexdigest()


def authorities(_question: TrustedAuthorities, reading: Reading) -> tuple[TrustedAuthority, ...]:
    return trusted(reading.store)


QUESTION = Question("people", "authorities", TrustedAuthorities, Power.PUBLIC, N_("本社区信任的发证机构"), authorities)

"""Which way of signing was chosen: for one paper, else for all that come, kept as facts of the community."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.signing import FIRST_WAY, SigningWay
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question
from facilitator.storage.uow import UnitOfWork

FACT = "signing_way"


@dataclass(frozen=True)
class UsualWay:
    """How papers are signed where nothing else was chosen for them."""


def fact_of(minutes: str | None) -> str:
    return f"{FACT}:{minutes}" if minutes else FACT


def way_of(store: UnitOfWork, minutes: str | None = None) -> SigningWay:
    own = store.staff.fact(fact_of(minutes)) if minutes else None
    return SigningWay(own or store.staff.fact(FACT) or FIRST_WAY)


def usual_way(_question: UsualWay, reading: Reading) -> SigningWay:
    return way_of(reading.store)


QUESTION = Question("minutes", "usual_way", UsualWay, Power.READ_MINUTES, N_("平时怎么签"), usual_way)

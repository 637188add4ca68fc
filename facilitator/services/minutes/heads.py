"""Which head the community's minutes carry, kept as a fact of the community."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.heads import FIRST_HEAD, Head
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question
from facilitator.storage.uow import UnitOfWork

FACT = "minutes_head"


@dataclass(frozen=True)
class UsualHead:
    """The head of whatever is settled next."""


def head_of(store: UnitOfWork) -> Head:
    return Head(store.staff.fact(FACT) or FIRST_HEAD)


def usual_head(_question: UsualHead, reading: Reading) -> Head:
    return head_of(reading.store)


QUESTION = Question("minutes", "usual_head", UsualHead, Power.READ_MINUTES, N_("纪要用什么抬头"), usual_head)

"""people.freeze_roll: the electorate of one session as it stands now; later changes of the roll do not touch it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import freeze
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FreezeRoll:
    session: str


@dataclass(frozen=True)
class FrozenRoll:
    """`digest`: SHA-256 of the roll's canonical form."""

    units: int
    digest: str


def freeze_roll(command: FreezeRoll, context: Context) -> FrozenRoll:
    units, digest = freeze(context, find_session(context.store, command.session))
    return FrozenRoll(units, digest)


VERB = Verb("people", "freeze_roll", FreezeRoll, Power.KEEP_ROLL, N_("确定这次会议的名册"), freeze_roll)

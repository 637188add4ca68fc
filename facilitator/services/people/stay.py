"""people.stay: a log-in that is being used does not run out; the wire gives this command now and then."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class StayLoggedIn:
    token_hash: str


def stay(command: StayLoggedIn, context: Context) -> None:
    context.store.staff.see_log_in(command.token_hash, context.now)


VERB = Verb("people", "stay", StayLoggedIn, Power.WORK, N_("保持登录"), stay)

"""people.log_out: the log-in ends on the server, not only in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class LogOut:
    token: str


def log_out(command: LogOut, context: Context) -> None:
    context.store.staff.end_log_in(token_hash(command.token))


VERB = Verb("people", "log_out", LogOut, Power.PUBLIC, N_("退出登录"), log_out)

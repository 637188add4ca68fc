"""people.log_in: name and password become a log-in that the server can end at any time."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.verb import Verb

NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8"
"""Compared against when there is no such person, so that the answer takes as long."""


@dataclass(frozen=True)
class LogIn:
    name: str
    password: str


@dataclass(frozen=True)
class Recognised:
    person: str
    must_change: bool


@dataclass(frozen=True)
class LoggedIn:
    token: str
    must_change: bool


def prepare(command: LogIn, preparation: Preparation) -> Recognised:
    row = preparation.store.staff.find(command.name.strip())
    known = row.password_hash if row is not None and row.active and row.password_hash else NOBODY
    passwords = preparation.ports.passwords
    if not preparation.ports.off_hub.run(lambda: passwords.matches(command.password, known)) or row is None:
        raise Forbidden(N_("姓名或密码不对，请重新输入。"))
    return Recognised(row.id, row.must_change)


def log_in(command: Recognised, context: Context) -> LoggedIn:
    token = new_token(context.ports.randomness)
    context.store.staff.begin_log_in(token_hash(token), command.person, context.now)
    return LoggedIn(token, command.must_change)


VERB = Verb("people", "log_in", LogIn, Power.WORK, N_("登录"), log_in, prepare)
"""Only the log-in page asks, which limits failed tries: nobody's token may guess at somebody else's password."""

"""A one-time password for somebody's account: drawn and hashed before the transaction, said once, changed at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from facilitator.domain.people.credentials import one_time_password
from facilitator.services.context import Context, Preparation


class OfPerson(Protocol):
    """`person`: id or name of the member of staff."""

    @property
    def person(self) -> str: ...


@dataclass(frozen=True)
class FreshPassword:
    person: str
    password: str
    password_hash: str


@dataclass(frozen=True)
class GivenPassword:
    person: str
    name: str
    one_time_password: str


def draw(command: OfPerson, preparation: Preparation) -> FreshPassword:
    password = one_time_password(preparation.ports.randomness)
    passwords = preparation.ports.passwords
    return FreshPassword(command.person, password, preparation.ports.off_hub.run(lambda: passwords.hash(password)))


def give(context: Context, person: str, fresh: FreshPassword) -> None:
    """It takes the place of the one before, and every log-in ends."""
    context.store.staff.change(person, password_hash=fresh.password_hash, must_change=True)
    context.store.staff.end_log_ins(person)

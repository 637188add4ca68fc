"""people.change_password: everybody chooses an own password after the first log-in; all other log-ins end."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.people.credentials import check_password
from facilitator.domain.people.events import PasswordSet
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ChangePassword:
    old: str
    new: str


@dataclass(frozen=True)
class HashedPassword:
    person: str
    password_hash: str


def prepare(command: ChangePassword, preparation: Preparation) -> HashedPassword:
    row = preparation.store.staff.find(preparation.actor.id)
    if row is None:
        raise NotFound()
    passwords = preparation.ports.passwords
    if not preparation.ports.off_hub.run(lambda: passwords.matches(command.old, row.password_hash or "")):
        raise BadInput(N_("原密码不对，请重新输入。"), field="old")
    check_password(command.new)
    if command.new == command.old:
        raise BadInput(N_("新密码不能和原密码一样。"), field="new")
    return HashedPassword(row.id, preparation.ports.off_hub.run(lambda: passwords.hash(command.new)))


def change_password(command: HashedPassword, context: Context) -> None:
    context.store.staff.change(command.person, password_hash=command.password_hash, must_change=False)
    context.store.staff.end_log_ins(command.person)
    context.record(PasswordSet(command.person))


VERB = Verb(
    "people", "change_password", ChangePassword, Power.STAFF, N_("修改自己的密码"), change_password, prepare
)

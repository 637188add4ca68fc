"""people.keep_password: in a demo nobody has to choose a password first; the random one stays good."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.events import PasswordSet
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import DEMO, Context
from facilitator.services.finding import find_person
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class KeepPassword:
    """`person` by id or name."""

    person: str


def keep_password(command: KeepPassword, context: Context) -> None:
    if context.store.staff.fact(DEMO) is None:
        raise WrongState(N_("这里是真实社区，每个人都要先改成自己的密码。"))
    person = find_person(context.store, command.person).id
    context.store.staff.change(person, must_change=False)
    context.record(PasswordSet(person))


VERB = Verb("people", "keep_password", KeepPassword, Power.WORK, N_("演示时沿用随机密码"), keep_password)

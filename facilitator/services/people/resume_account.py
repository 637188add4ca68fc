"""people.resume_account: who comes back gets in again, with a one-time password and the offices they had."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.events import AccountResumed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_colleague
from facilitator.services.people.one_time import FreshPassword, GivenPassword, draw, give
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ResumeAccount:
    """`person`: id or name. Neither the old password nor the old token nor the old key comes back."""

    person: str


def resume_account(command: FreshPassword, context: Context) -> GivenPassword:
    """Raises WrongState where it was not stopped."""
    person = find_colleague(context.store, command.person)
    if person.active:
        raise WrongState(N_("“{name}”的账号没有停用。"), name=person.name)
    context.store.staff.change(person.id, active=True)
    give(context, person.id, command)
    context.record(AccountResumed(person.id, context.actor.name))
    return GivenPassword(person.id, person.name, command.password)


VERB = Verb(
    "people", "resume_account", ResumeAccount, Power.MANAGE_STAFF, N_("恢复一个停用的账号"), resume_account, draw
)

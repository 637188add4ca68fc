"""people.reset_password: who forgot the password, or whose password others may know, gets a one-time password."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.events import PasswordReset
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_colleague
from facilitator.services.people.accounts import somebody_else
from facilitator.services.people.one_time import FreshPassword, GivenPassword, draw, give
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ResetPassword:
    """`person`: id or name. Whoever is logged in under it is logged out; token and signing key stay."""

    person: str


def reset_password(command: FreshPassword, context: Context) -> GivenPassword:
    """Raises WrongState for a stopped account, and for one's own: that is changed with the old password."""
    person = find_colleague(context.store, command.person)
    somebody_else(context, person, N_("自己的密码请在“我的账号”里改；忘了，请另一位管理员来做，或者在服务器上重设。"))
    if not person.active:
        raise WrongState(N_("“{name}”的账号停用了，要用先恢复。"), name=person.name)
    give(context, person.id, command)
    context.record(PasswordReset(person.id, context.actor.name))
    return GivenPassword(person.id, person.name, command.password)


VERB = Verb(
    "people", "reset_password", ResetPassword, Power.MANAGE_STAFF, N_("给同事重设密码"), reset_password, draw
)

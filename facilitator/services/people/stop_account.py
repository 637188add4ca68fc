"""people.stop_account: who left gets in no more, from this moment on; what they did and signed stays theirs."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.events import AccountStopped, KeyRetired
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_colleague
from facilitator.services.people.accounts import check_managed_without, somebody_else
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class StopAccount:
    """`person`: id or name. Log-ins end, the token opens nothing, the signing key is out of use."""

    person: str


def stop_account(command: StopAccount, context: Context) -> None:
    """Raises WrongState for the own account, the last administrator's and one that is stopped already."""
    store = context.store
    person = find_colleague(store, command.person)
    somebody_else(context, person, N_("自己的账号停不了，请另一位管理员来做。"))
    if not person.active:
        raise WrongState(N_("“{name}”的账号已经停用了。"), name=person.name)
    check_managed_without(store, person)
    store.staff.change(person.id, active=False, api_token_hash=None)
    store.staff.end_log_ins(person.id)
    key = store.staff.key_of(person.id)
    if key is not None:
        store.staff.retire_key(person.id, context.now)
        context.record(KeyRetired(person.id, key.id, context.actor.name))
    context.record(AccountStopped(person.id, context.actor.name))


VERB = Verb("people", "stop_account", StopAccount, Power.MANAGE_STAFF, N_("停用一个账号"), stop_account)

"""What must hold of all accounts: nobody locks themselves out, and somebody can always manage the staff."""

from __future__ import annotations

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power, powers_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def somebody_else(context: Context, person: Row, sentence: str) -> None:
    """Raises WrongState with the sentence where somebody does it to the own account."""
    if person.id == context.actor.id:
        raise WrongState(sentence)


def check_managed_without(store: UnitOfWork, person: Row) -> None:
    """Raises WrongState where nobody else can manage the staff: nobody could undo it."""
    others = (row for row in store.staff.everyone() if row.active and row.id != person.id)
    if not any(Power.MANAGE_STAFF in powers_of(row.roles) for row in others):
        raise WrongState(N_("“{name}”是最后一位管理员，请先给另一位同事加上管理员的岗位。"), name=person.name)

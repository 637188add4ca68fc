"""people.change_offices: what a colleague does here changed; powers follow at once, also where they are logged in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.events import OfficesChanged
from facilitator.domain.people.powers import Power, Role, powers_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_colleague
from facilitator.services.people.accounts import check_managed_without
from facilitator.services.people.office import checked_grid, checked_roles
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ChangeOffices:
    """`person`: id or name; `roles` all of them from now on; `grid` as of `people.add_staff`, None for none."""

    person: str
    roles: tuple[Role, ...]
    grid: str | None = None


def change_offices(command: ChangeOffices, context: Context) -> None:
    """Raises Missing without an office, WrongState for a stopped account and the last administrator."""
    person = find_colleague(context.store, command.person)
    roles, grid = checked_roles(command.roles), checked_grid(command.grid)
    if not person.active:
        raise WrongState(N_("“{name}”的账号停用了，要用先恢复。"), name=person.name)
    if (list(roles), grid) == (list(person.roles), person.grid):
        raise BadInput(N_("岗位和原来一样，没有要改的。"), field="roles")
    if Power.MANAGE_STAFF not in powers_of(roles):
        check_managed_without(context.store, person)
    context.store.staff.change(person.id, roles=list(roles), grid=grid)
    context.record(OfficesChanged(person.id, roles, context.actor.name))


VERB = Verb("people", "change_offices", ChangeOffices, Power.MANAGE_STAFF, N_("改一位同事的岗位"), change_offices)

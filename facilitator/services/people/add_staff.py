"""people.add_staff: a colleague gets an account with a one-time password."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.credentials import one_time_password
from facilitator.domain.people.events import StaffAdded
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.people.office import checked_grid, checked_roles
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AddStaff:
    """`grid`: the yard of a group leader, who sees and writes down nothing of another one."""

    name: str
    roles: tuple[Role, ...]
    grid: str | None = None


@dataclass(frozen=True)
class StaffWithPassword:
    """The command with its password already hashed, outside the transaction."""

    name: str
    roles: tuple[Role, ...]
    grid: str | None
    password: str
    password_hash: str


@dataclass(frozen=True)
class AddedStaff:
    person: str
    one_time_password: str


def prepare(command: AddStaff, preparation: Preparation) -> StaffWithPassword:
    name = command.name.strip()
    if not name:
        raise Missing(N_("请写上姓名或岗位名称。"), what="name")
    roles, grid = checked_roles(command.roles), checked_grid(command.grid)
    password = one_time_password(preparation.ports.randomness)
    hashed = preparation.ports.off_hub.run(lambda: preparation.ports.passwords.hash(password))
    return StaffWithPassword(name, roles, grid, password, hashed)


def add_staff(command: StaffWithPassword, context: Context) -> AddedStaff:
    if context.store.staff.find(command.name) is not None:
        raise BadInput(N_("已经有叫“{name}”的工作人员，请换一个名称。"), field="name", name=command.name)
    person = context.new_id()
    context.store.staff.add(
        {
            "id": person,
            "name": command.name,
            "roles": list(command.roles),
            "password_hash": command.password_hash,
            "must_change": True,
            "active": True,
            "grid": command.grid,
            "added_at": context.now,
        }
    )
    context.record(StaffAdded(person, command.name, command.roles))
    return AddedStaff(person, command.password)


VERB = Verb("people", "add_staff", AddStaff, Power.MANAGE_STAFF, N_("添加一名工作人员"), add_staff, prepare)

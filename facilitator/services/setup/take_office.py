"""setup.take_office: the first administrator says who they are, which offices they hold besides, and their password."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.credentials import check_password
from facilitator.domain.people.events import PasswordSet
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.people.setup_events import OfficeTaken
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.verb import Verb

LONGEST_NAME = 40


@dataclass(frozen=True)
class TakeOffice:
    """`roles` besides that of the administrator; where one person does everything, all of them."""

    name: str
    password: str
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True)
class HashedOffice:
    name: str
    password_hash: str
    roles: tuple[Role, ...]


def prepare(command: TakeOffice, preparation: Preparation) -> HashedOffice:
    name = command.name.strip()
    if not name:
        raise Missing(N_("请写上姓名或岗位名称。"), what="name")
    if len(name) > LONGEST_NAME:
        raise BadInput(N_("写得太长，请写在 {limit} 字以内。"), field="name", limit=LONGEST_NAME)
    check_password(command.password)
    roles = tuple(dict.fromkeys((Role.ADMINISTRATOR, *command.roles)))
    passwords = preparation.ports.passwords
    return HashedOffice(name, preparation.ports.off_hub.run(lambda: passwords.hash(command.password)), roles)


def take_office(command: HashedOffice, context: Context) -> None:
    """Raises WrongState where the password was chosen before: then it is changed with the old one."""
    staff = context.store.staff
    me = staff.find(context.actor.id)
    if me is None or not me.must_change:
        raise WrongState(N_("您已经有自己的密码；要换，请到“我的账号”。"))
    other = staff.find(command.name)
    if other is not None and other.id != me.id:
        raise BadInput(N_("已经有叫“{name}”的工作人员，请换一个名称。"), field="name", name=command.name)
    staff.change(
        me.id, name=command.name, roles=list(command.roles), password_hash=command.password_hash, must_change=False
    )
    staff.end_log_ins(me.id)
    context.record(OfficeTaken(me.id, command.name, command.roles))
    context.record(PasswordSet(me.id))


VERB = Verb(
    "setup", "take_office", TakeOffice, Power.MANAGE_STAFF, N_("第一位管理员写上自己、定密码"), take_office, prepare
)

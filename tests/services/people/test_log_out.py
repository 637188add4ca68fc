"""people.log_out: the log-in ends on the server; other log-ins of the person go on."""

from __future__ import annotations

from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.log_out import LogOut
from facilitator.services.people.read import PersonByLogIn
from tests.factories.world import World


def test_log_out_ends_this_log_in_only(world: World) -> None:
    password = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result.one_time_password
    here, elsewhere = (world.door.do(SYSTEM, LogIn("主持人", password)).result.token for _ in range(2))

    world.door.do(SYSTEM, LogOut(here))

    assert world.door.ask(SYSTEM, PersonByLogIn(token_hash(here))) is None
    assert world.door.ask(SYSTEM, PersonByLogIn(token_hash(elsewhere))) is not None


def test_log_out_with_an_unknown_token_changes_nothing(world: World) -> None:
    world.door.do(SYSTEM, LogOut("nobody's"))

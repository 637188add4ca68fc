"""init makes everything an instance needs, once."""

from __future__ import annotations

import json
import stat

from facilitator.app import build
from facilitator.domain.people.powers import Role, powers_of
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.change_password import ChangePassword
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import StaffList
from facilitator.settings import load
from tests.cli.conftest import CommandLine


def mode(path: object) -> int:
    return stat.S_IMODE(path.stat().st_mode)  # type: ignore[attr-defined]


def test_init_makes_an_instance_that_nobody_else_can_read(command_line: CommandLine) -> None:
    told = command_line("--json", "init")

    folder = InstanceFolder(command_line.instance)
    assert told.status == 0
    assert told.json["new"] is True
    assert mode(folder.root) == 0o700
    assert [mode(path) for path in (folder.secret, folder.authority_key, folder.one_time)] == [0o600] * 3


def test_init_prints_the_password_that_the_first_administrator_logs_in_with(command_line: CommandLine) -> None:
    password = command_line("--json", "init").json["one_time_password"]

    application = build(load(command_line.instance, {}))
    logged_in = application.door.do(SYSTEM, LogIn("管理员", password)).result
    application.close()
    assert logged_in.must_change is True


def test_init_twice_keeps_everything_and_prints_the_same_password(command_line: CommandLine) -> None:
    first = command_line("--json", "init").json
    before = {path.name: path.read_bytes() for path in command_line.instance.glob("*.pem")}

    second = command_line("--json", "init").json

    assert second == first | {"new": False}
    assert {path.name: path.read_bytes() for path in command_line.instance.glob("*.pem")} == before


def test_init_forgets_the_password_once_it_was_used(command_line: CommandLine) -> None:
    password = command_line("--json", "init").json["one_time_password"]
    application = build(load(command_line.instance, {}))
    (member,) = application.door.ask(SYSTEM, StaffList())
    actor = Actor(ActorKind.STAFF, member.id, member.name, powers_of((Role.ADMINISTRATOR,)))
    application.door.do(actor, ChangePassword(password, "四个不相干的词"))
    application.close()

    told = command_line("--json", "init").json

    assert told["one_time_password"] is None
    assert not InstanceFolder(command_line.instance).one_time.exists()


def test_init_refuses_half_a_certificate_authority(command_line: CommandLine) -> None:
    command_line("init")
    InstanceFolder(command_line.instance).authority_key.unlink()

    told = command_line("init")

    assert told.status == 2
    assert "证书和私钥要成对" in told.err


def test_init_keeps_the_password_as_json_for_the_server_to_print(command_line: CommandLine) -> None:
    told = command_line("--json", "init").json

    kept = json.loads(InstanceFolder(command_line.instance).one_time.read_text("utf-8"))
    assert kept == {"name": "管理员", "one_time_password": told["one_time_password"]}

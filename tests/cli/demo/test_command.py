"""demo: loads once, begins again only when asked, and never over real data."""

from __future__ import annotations

from facilitator.paths import InstanceFolder
from tests.cli.conftest import CommandLine


def test_demo_twice_changes_nothing_and_says_the_log_ins_again(demo: CommandLine) -> None:
    head = demo("--json", "audit").json["head"]

    told = demo("--json", "demo")

    assert told.json["loaded"] is False
    assert len(told.json["people"]) == 8
    assert demo("--json", "audit").json["head"] == head


def test_demo_fresh_begins_again_with_new_secrets_and_the_same_authority(demo: CommandLine) -> None:
    folder = InstanceFolder(demo.instance)
    before, certificate = demo("--json", "demo").json["people"], folder.authority_certificate.read_bytes()

    told = demo("--json", "demo", "--fresh")

    assert told.json["loaded"] is True
    assert {person["password"] for person in told.json["people"]}.isdisjoint(person["password"] for person in before)
    assert folder.authority_certificate.read_bytes() == certificate


def test_demo_refuses_a_community_with_real_data(facilitator: CommandLine) -> None:
    facilitator("people", "add", "李主持", "--role", "chair")

    for arguments in (("demo",), ("demo", "--fresh")):
        told = facilitator(*arguments)
        assert told.status == 2
        assert "真实资料" in told.err
    assert [person["name"] for person in facilitator("--json", "people", "list").json["people"]] == ["管理员", "李主持"]


def test_demo_fresh_waits_until_the_server_has_stopped(demo: CommandLine) -> None:
    InstanceFolder(demo.instance).heartbeat.touch()

    told = demo("demo", "--fresh")

    assert told.status == 2
    assert "服务正在运行" in told.err

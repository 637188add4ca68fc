"""doctor says of each thing how it is and what to do, and exits by the worst of it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta

import pytest

from facilitator.cli.doctor.hall import examine_hall
from facilitator.cli.doctor.instance import examine_instance
from facilitator.cli.doctor.machine import examine_machine
from facilitator.cli.doctor.network import examine_network
from facilitator.domain.hall.finding import Mark
from facilitator.domain.hall.room import Readings
from facilitator.paths import InstanceFolder
from facilitator.settings import load
from facilitator.wire.clock import SystemClock
from tests.cli.conftest import CommandLine

CLOCK = SystemClock()
ROOM = Readings((), None, 65536, None, None, CLOCK.now())


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as occupant:
        occupant.bind(("", 0))
        occupant.listen()
        yield occupant.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])


def marks(findings: object) -> dict[str, Mark]:
    return {finding.what: finding.mark for finding in findings}  # type: ignore[attr-defined]


def test_machine_that_runs_the_tests_can_make_papers(facilitator: CommandLine) -> None:
    found = marks(examine_machine(facilitator.instance, CLOCK, None))

    assert {found[what] for what in ("Pango", "harfbuzz-subset", "中文字体", "磁盘空间", "时钟")} == {Mark.GOOD}


def test_clock_before_the_last_entry_is_wrong(facilitator: CommandLine) -> None:
    later = CLOCK.now() + timedelta(hours=1)

    assert marks(examine_machine(facilitator.instance, CLOCK, later))["时钟"] is Mark.BAD


def test_instance_that_was_made_is_well(facilitator: CommandLine) -> None:
    settings, folder = load(facilitator.instance, {}), InstanceFolder(facilitator.instance)

    found = marks(examine_instance(settings, folder, CLOCK.now()))

    assert found == {"社区资料": Mark.GOOD, "密钥": Mark.GOOD, "社区证书": Mark.GOOD}


def test_instance_that_was_not_made_says_how(command_line: CommandLine) -> None:
    settings, folder = load(command_line.instance, {}), InstanceFolder(command_line.instance)

    (finding,) = examine_instance(settings, folder, CLOCK.now())

    assert finding.cure == "请运行：facilitator init"


def test_keys_that_others_can_read_are_reported(facilitator: CommandLine) -> None:
    folder = InstanceFolder(facilitator.instance)
    folder.root.chmod(0o755)
    folder.authority_key.chmod(0o644)

    found = {finding.what: finding for finding in examine_instance(load(folder.root, {}), folder, CLOCK.now())}

    assert found["密钥"].mark is Mark.BAD
    assert "authority.key.pem" in found["密钥"].found


@pytest.mark.parametrize(("years", "mark"), [(29, Mark.GOOD), (30, Mark.WORSE_OFF), (31, Mark.BAD)])
def test_certificate_is_watched_before_it_ends(facilitator: CommandLine, years: int, mark: Mark) -> None:
    settings, folder = load(facilitator.instance, {}), InstanceFolder(facilitator.instance)

    found = marks(examine_instance(settings, folder, CLOCK.now() + timedelta(days=365 * years)))

    assert found["社区证书"] is mark


def test_port_that_is_free_is_well(facilitator: CommandLine, free_port: int) -> None:
    found = marks(examine_network(InstanceFolder(facilitator.instance), free_port))

    assert found[f"端口 {free_port}"] is Mark.GOOD


def test_port_of_a_stranger_is_reported(facilitator: CommandLine, busy_port: int) -> None:
    found = {finding.what: finding for finding in examine_network(InstanceFolder(facilitator.instance), busy_port)}

    finding = found[f"端口 {busy_port}"]
    assert (finding.mark, finding.found) == (Mark.BAD, "用不了：被别的程序占用")


def test_port_of_our_own_server_is_well(facilitator: CommandLine, busy_port: int) -> None:
    folder = InstanceFolder(facilitator.instance)
    folder.heartbeat.touch()

    assert marks(examine_network(folder, busy_port))[f"端口 {busy_port}"] is Mark.GOOD


def test_hall_of_two_hundred_asks_for_four_radios_and_250_addresses() -> None:
    found = {finding.what: finding for finding in examine_hall(200, ROOM)}

    assert "至少 4 个射频" in found["无线"].found
    assert "不少于 250 个" in found["地址池"].found
    assert found["纸票"].mark is Mark.ASK


def test_hall_with_more_phones_than_open_files_is_reported() -> None:
    assert marks(examine_hall(10**7, ROOM))["连接数"] is Mark.BAD


def test_doctor_exits_with_0_when_nothing_is_wrong(facilitator: CommandLine, free_port: int) -> None:
    told = facilitator("--json", "doctor", "--port", free_port)

    broken = [finding for finding in told.json["findings"] if finding["mark"] == "bad"]
    # A checkout without script/bootstrap lacks the browser libraries; everything else must be well here.
    assert [finding["what"] for finding in broken] in ([], ["网页脚本"])
    assert told.status == (1 if broken else 0)


def test_doctor_exits_with_1_and_says_what_to_do(facilitator: CommandLine, busy_port: int) -> None:
    told = facilitator("doctor", "--hall", "50", "--port", busy_port)

    assert told.status == 1
    assert "→ 请关掉占用它的程序，或用 --port 换一个端口。" in told.out
    assert "至少 1 个射频" in told.out


def test_machine_alone_is_told_of_no_meeting(facilitator: CommandLine, free_port: int) -> None:
    told = facilitator("--json", "doctor", "--port", free_port).json

    assert [one["what"] for one in told["findings"] if one["what"] in ("下一次会议", "扫码")] == []

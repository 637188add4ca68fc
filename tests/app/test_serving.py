"""The server process from start to stop: what it writes down, what it starts, what it says when it cannot begin."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import signal
import socket
import subprocess
from contextlib import closing
from pathlib import Path

import psutil
import pytest
import requests

from facilitator.paths import CHECKOUT, PACKAGE, InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesDetail
from facilitator.sessions.events import ServiceInterrupted
from facilitator.wire.last_port import last_port
from tests.factories.hall import open_hall, settle_the_evening
from tests.factories.served import PATIENCE, Client, Served, free_port, prepared, served, serving_command, wait_until
from tests.factories.world import World, open_world


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with prepared(tmp_path):
        pass
    return tmp_path


def interruptions(world: World, session: str) -> list[dict[str, str]]:
    with world.database.reading() as unit:
        found = [entry for entry in unit.journal.entries(session) if entry.type == ServiceInterrupted.__name__]
        assert len(unit.rooms.interruptions(session)) == len(found)
    return [json.loads(entry.body) for entry in found]


def workers(server: Served) -> list[psutil.Process]:
    children = psutil.Process(server.process.pid).children(recursive=True)
    return [child for child in children if "worker" in _words(child)]


def _words(process: psutil.Process) -> list[str]:
    """Nothing for one that has just died: it may do so between any two looks."""
    try:
        return list(process.cmdline())
    except psutil.Error:
        return []


def serve_in_vain(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        serving_command(folder, port),
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_kill_is_written_into_the_open_evening_and_a_stop_is_not(tmp_path: Path) -> None:
    with prepared(tmp_path) as world:
        hall = open_hall(world)

    with served(tmp_path) as server:
        phone = Client(server.origin, auth={"seat": hall.seats[0]}).connect()
        stored = phone.call("vote", {"ballot": hall.ballot, "choices": ["for"], "key": "k"})
        server.kill()
        server.start()
        again = Client(server.origin, auth={"seat": hall.seats[0]}).connect()
        after_kill = again.call("vote", {"ballot": hall.ballot, "choices": ["for"], "key": "k"})
        server.stop()
        server.start()
        server.stop()

    with open_world(tmp_path) as world:
        found = interruptions(world, hall.evening.session)
    assert stored["ok"] is True
    assert after_kill == stored
    assert len(found) == 1
    assert found[0]["began_at"] < found[0]["ended_at"]


def test_stop_is_clean_and_takes_the_worker_along(folder: Path) -> None:
    with served(folder) as server:
        assert wait_until(lambda: len(workers(server)) == 1)
        worker = workers(server)[0]

        status = server.stop()

        assert status == 0
        assert wait_until(lambda: not worker.is_running())
    assert not (folder / "heartbeat").exists()
    assert last_port(InstanceFolder(folder)) == server.port
    assert "Traceback" not in server.lines


def test_worker_is_started_again_and_does_not_outlive_a_killed_server(folder: Path) -> None:
    with served(folder) as server:
        assert wait_until(lambda: len(workers(server)) == 1)
        first = workers(server)[0]
        first.kill()
        assert wait_until(lambda: [one.pid for one in workers(server)] not in ([], [first.pid]))
        second = workers(server)[0]

        os.kill(server.process.pid, signal.SIGKILL)

        assert wait_until(lambda: not second.is_running())


def test_job_that_nobody_did_is_done_after_the_next_start(tmp_path: Path) -> None:
    """Wanted and committed while no worker was there; the paper is a real one."""
    with prepared(tmp_path) as world:
        minutes = settle_the_evening(world, open_hall(world))

    with served(tmp_path), open_world(tmp_path) as world:
        made = wait_until(lambda: world.door.ask(SYSTEM, MinutesDetail(minutes)).pdf is not None, 180)
        digest = world.door.ask(SYSTEM, MinutesDetail(minutes)).pdf

        assert made
        assert world.files.read(digest).startswith(b"%PDF-")


def test_ready_answer_tells_whether_this_is_a_rehearsal(folder: Path) -> None:
    with served(folder) as server:
        told = requests.get(f"{server.origin}/readyz", timeout=PATIENCE).json()
        measured = requests.get(f"{server.origin}/metrics", timeout=PATIENCE)
        elsewhere = {"X-Forwarded-For": "10.0.0.9"}
        from_elsewhere = requests.get(f"{server.origin}/metrics", headers=elsewhere, timeout=PATIENCE)

    assert (told["ready"], told["rehearsal"]) == (True, True)
    assert "facilitator_sockets" in measured.text
    assert from_elsewhere.status_code == 404


def test_taken_port_is_one_sentence(folder: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        finished = serve_in_vain(folder, port)

    assert finished.returncode == 2
    assert str(port) in finished.stderr
    assert "Traceback" not in finished.stderr


def test_folder_without_a_database_is_one_sentence(tmp_path: Path) -> None:
    finished = serve_in_vain(tmp_path, free_port())

    assert finished.returncode == 2
    assert "facilitator init" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_patching_is_the_first_statement() -> None:
    statements = ast.parse((PACKAGE / "serving.py").read_text("utf-8")).body[1:3]

    assert [ast.unparse(statement) for statement in statements] == [
        "from gevent import monkey",
        "monkey.patch_all()",
    ]


@pytest.mark.parametrize("package", ["geventwebsocket", "eventlet"])
def test_package_that_would_take_the_sockets_over_is_not_installed(package: str) -> None:
    """gevent-websocket breaks the gevent driver; eventlet is preferred whenever nobody names a mode."""
    assert importlib.util.find_spec(package) is None

"""serve makes what is missing and becomes the server; the worker says when there is nothing to work on."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

from facilitator.app import functions
from facilitator.cli.root import cli
from facilitator.paths import InstanceFolder
from tests.cli.conftest import CommandLine

PATIENCE = 100


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """`facilitator serve` as a user types it, in a folder where nothing is yet."""
    words = ["--instance", str(tmp_path / "instance"), "serve", "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, "-m", "facilitator", *words], stdout=log, stderr=log, text=True)
    yield process
    process.kill()
    process.wait()


@pytest.mark.slow
def test_serve_makes_an_instance_answers_and_ends_politely(
    served: subprocess.Popen[str], tmp_path: Path, port: int
) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            ready = requests.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200
        except requests.RequestException:
            ready = False
        if ready or served.poll() is not None:
            break
        time.sleep(0.1)
    log = (tmp_path / "log").read_text("utf-8")
    assert ready, log
    assert InstanceFolder(tmp_path / "instance").one_time.exists()

    served.send_signal(signal.SIGTERM)

    assert served.wait(PATIENCE) == 0


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "要有 PostgreSQL 和 Redis"),
        ({"FACILITATOR_DATABASE_URL": "postgresql+psycopg://localhost/x"}, "要有 PostgreSQL 和 Redis"),
        (
            {
                "FACILITATOR_DATABASE_URL": "postgresql+psycopg://localhost/x",
                "FACILITATOR_REDIS_URL": "redis://localhost",
            },
            "只能用一个服务进程",
        ),
    ],
)
def test_serve_with_several_workers_says_what_that_takes(
    command_line: CommandLine, settings: dict[str, str], sentence: str
) -> None:
    words = ["--instance", str(command_line.instance), "serve", "--workers", "2"]

    ran = CliRunner().invoke(cli, words, obj=functions(), env={**command_line.settings, **settings})

    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert not command_line.instance.exists()


def test_worker_without_an_instance_says_how_to_make_one(command_line: CommandLine) -> None:
    told = command_line("worker")

    assert told.status == 2
    assert "facilitator init" in told.err

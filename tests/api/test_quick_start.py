"""The examples of docs/guide/接口入门.md as they stand there, against a real server."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.people.powers import Role
from facilitator.paths import CHECKOUT
from tests.factories.served import Served, prepared, served

PAGE = CHECKOUT / "docs" / "guide" / "接口入门.md"


def example(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
    return str(found)


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What the page asks its reader to set: the server's address and a token of the clerk's."""
    folder = tmp_path_factory.mktemp("quick")
    with prepared(folder) as world:
        world.staff("专干", Role.CLERK)
        token = world.token("专干")
    with served(folder) as server:
        yield surroundings_of(server, token)


def surroundings_of(server: Served, token: str) -> dict[str, str]:
    """Without the machine's proxies: the server is this machine."""
    own = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {**own, "FACILITATOR": server.origin, "TOKEN": token, "PYTHONIOENCODING": "utf-8"}


def run(command: list[str], surroundings: dict[str, str]) -> str:
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8", timeout=110)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_python_registers_finds_and_is_refused(surroundings: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "register.py"
    script.write_text(example("python"), "utf-8")

    registered, found, refused = run([sys.executable, str(script)], surroundings).splitlines()

    number = registered.removeprefix("已登记 ")
    assert re.fullmatch(r"XQ-\d{4}-\d{4}", number)
    assert found == f"找到 ['{number}']"
    assert refused.startswith("malformed ： ") and "channel" in refused


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl on this machine")
def test_curl_registers_and_reads(surroundings: dict[str, str]) -> None:
    told = run(["bash", "-euo", "pipefail", "-c", example("bash")], surroundings)

    assert told.count('"ok":true') + told.count('"ok": true') == 2
    assert "5栋2单元门口的路灯不亮" in told

"""Locks pin every package by hash and name no registry: each machine brings its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LOCKS = sorted((CHECKOUT / "requirements").glob("*.txt"))


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_pins_every_package_by_hash(lock: Path) -> None:
    entries = lock.read_text("utf-8").replace("\\\n", " ").splitlines()

    assert entries
    assert [entry for entry in entries if not re.match(r"^\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)] == []


@pytest.mark.parametrize("file", [*LOCKS, CHECKOUT / "package-lock.json"], ids=lambda file: file.name)
def test_lock_names_no_registry(file: Path) -> None:
    assert re.findall(r"\w+://\S+", file.read_text("utf-8")) == []


def test_lock_of_the_tests_pins_what_runs() -> None:
    running, testing = pins(CHECKOUT / "requirements/app.txt"), pins(CHECKOUT / "requirements/dev.txt")

    assert {name: testing.get(name) for name in running} == running


def test_lock_never_brings_gevent_websocket() -> None:
    """It takes the socket over before Flask-SocketIO's own driver does, and under gunicorn nothing arrives."""
    assert "gevent-websocket" not in pins(CHECKOUT / "requirements/dev.txt")


def test_lock_of_browser_libraries_has_integrity_and_no_address() -> None:
    packages = json.loads((CHECKOUT / "package-lock.json").read_text("utf-8"))["packages"]
    fetched = {name: entry for name, entry in packages.items() if name}

    assert {"node_modules/socket.io-client", "node_modules/signature_pad"} <= fetched.keys()
    assert [name for name, entry in fetched.items() if "integrity" not in entry or "resolved" in entry] == []

"""The composition root: an instance opens, answers, and closes, in a process of plain threads."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.app import LIVE, Application, build, make_authority, web_app
from facilitator.paths import CHECKOUT
from facilitator.settings import load
from facilitator.storage.migrating import upgrade

HEAVY = ("weasyprint", "pyhanko", "gevent", "flask_socketio", "alembic", "pygments", "xlsxwriter")


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    settings = load(tmp_path, {})
    upgrade(settings.database_url)
    opened = build(settings)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("path", "status"), [("/healthz", 200), ("/readyz", 200), ("/login", 200), ("/api/v1/openapi.json", 200)]
)
def test_every_face_is_there(application: Application, path: str, status: int) -> None:
    client = web_app(application).test_client()

    assert client.get(path, base_url="http://127.0.0.1").status_code == status


def test_sockets_are_bounded_by_hand(application: Application) -> None:
    server = web_app(application).extensions[LIVE].socketio.server

    assert server.eio.async_mode == "gevent"
    assert server.eio.transports == ["websocket"]
    assert server.async_handlers is False
    assert callable(server.eio.cors_allowed_origins)
    assert server.eio.max_http_buffer_size <= 16_384


def test_key_of_an_officer_is_certified_by_the_instance(application: Application, tmp_path: Path) -> None:
    key, certificate = make_authority(application.settings)
    (tmp_path / "authority.key.pem").write_bytes(key)
    (tmp_path / "authority.pem").write_bytes(certificate)

    made = application.ports.keys.make("主持人", "院坝里的银杏树三棵")

    assert made.certificate.startswith(b"-----BEGIN CERTIFICATE-----")


def test_command_line_loads_nothing_heavy() -> None:
    """`facilitator --help` answers at once: the PDF libraries alone cost seconds."""
    loaded = "import sys, facilitator.cli.root, facilitator.app as app; app.functions();"
    told = f"{loaded} print([name for name in {HEAVY!r} if name in sys.modules])"

    finished = subprocess.run(
        [sys.executable, "-c", told], cwd=CHECKOUT, capture_output=True, text=True, timeout=110, check=True
    )

    assert finished.stdout.strip() == "[]"

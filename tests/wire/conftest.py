"""A world and an application around it with a few views that try the wire out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from facilitator.domain.errors import Forbidden, QuorumNotMet
from facilitator.wire import cookies
from facilitator.wire.limits import limit_failed_tries
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from tests.factories.hosting import make_app
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def app(world: World) -> Flask:
    app = make_app(world)
    app.add_url_rule("/hello", "hello", lambda: "你好")
    app.add_url_rule("/screen/<code>", "screen", lambda code: code)
    app.add_url_rule("/refuse", "refuse", refuse)
    app.add_url_rule("/change", "change", lambda: "changed", methods=["POST"])
    app.add_url_rule("/j/<code>/try", "try", CSRF.exempt(limit_failed_tries(attempt)), methods=["POST"])
    app.add_url_rule("/seat/<code>", "seat", seat)
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def refuse() -> str:
    raise QuorumNotMet(present=28, needed=30)


def attempt(code: str) -> str:
    """Let in whoever says `right`."""
    if request.get_data() != b"right":
        raise Forbidden()
    return code


def seat(code: str) -> object:
    """Hands out a seat, and says which one the phone has brought."""
    answer = json_answer({"seat": cookies.seat_token(code), "staff": cookies.staff_token()})
    cookies.set_seat(answer, code, "seat-token")
    cookies.set_staff(answer, "staff-token")
    return answer

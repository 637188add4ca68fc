"""What an installed application believes about its surroundings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask, request

from facilitator import wire
from facilitator.wire.application import application
from facilitator.wire.origin import is_secure
from facilitator.wire.responses import json_answer
from facilitator.wire.secret_key import secret_key
from tests.factories.world import World

FORWARDED = {"X-Forwarded-For": "192.168.1.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"}


def probe(world: World, proxies: int) -> Flask:
    """An application that says what it took from the request."""
    app = Flask("facilitator")
    wire.install(app, replace(world, settings=replace(world.settings, behind_proxy=proxies)))

    def seen() -> object:
        secure = is_secure(request.environ, application().settings)
        return json_answer({"address": request.remote_addr, "host": request.host, "secure": secure})

    app.add_url_rule("/seen", "seen", seen)
    return app


@pytest.mark.parametrize(
    ("proxies", "seen"),
    [
        (0, {"address": "127.0.0.1", "host": "localhost", "secure": False}),
        (1, {"address": "192.168.1.7", "host": "localhost", "secure": True}),
    ],
)
def test_forwarded_headers_count_only_behind_a_known_proxy(
    world: World, proxies: int, seen: dict[str, object]
) -> None:
    assert probe(world, proxies).test_client().get("/seen", headers=FORWARDED).json == seen


def test_secret_key_lies_in_the_instance(world: World) -> None:
    assert probe(world, 0).secret_key == secret_key(world.settings.instance)


def test_application_is_found_again(world: World) -> None:
    app = probe(world, 0)

    with app.app_context():
        assert application().door is world.door

"""One person's browser: pages, forms with the token that stands in them, a log-in made behind the page's back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from facilitator.services.context import Actor
from tests.factories.world import World

_TOKEN = re.compile(r'name="csrf_token" (?:type="hidden" )?value="([^"]+)"|name="csrf-token" content="([^"]+)"')
_UNSENT = re.compile(r'<template id="unsent">.*?</template>', re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")


def words(answer: TestResponse) -> str:
    """What a reader sees of a page, without its markup, and without what it says only to a full form left behind."""
    return _SPACE.sub(" ", _TAGS.sub(" ", _UNSENT.sub(" ", answer.text)))


@dataclass
class Browser:
    world: World
    client: FlaskClient

    def log_in(self, actor: Actor) -> Browser:
        """As if this member of staff had logged in with a password of their own."""
        self.client.set_cookie("fc_staff", self.world.log_in(actor))
        return self

    def get(self, path: str, **options: Any) -> TestResponse:
        return self.client.get(path, **options)

    def token(self, path: str) -> str:
        """The token that stands on a page."""
        found = _TOKEN.search(self.get(path).text)
        assert found is not None, f"{path} has no form"
        return found[1] or found[2]

    def submit(self, page: str, action: str = "", /, **fields: Any) -> TestResponse:
        """Open a page and send its form to `action`, to the page itself when there is none."""
        return self.client.post(action or page, data={"csrf_token": self.token(page), **fields})


def browser_of(app: Flask, world: World) -> Browser:
    return Browser(world, app.test_client())

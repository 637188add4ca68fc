"""Pages about money over the six households of tests/factories/funding.py."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from facilitator.services.context import Actor
from tests.factories.council import make_council
from tests.factories.funding import Fund, make_fund
from tests.factories.world import World
from tests.web.browser import Browser


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


class Clerk(Browser):
    """Weeks pass between two looks, and a log-in lasts a day: this one logs in anew for each."""

    actor: Actor

    def get(self, path: str, **options: Any) -> TestResponse:
        self.log_in(self.actor)
        return super().get(path, **options)


@pytest.fixture
def clerk(fund: Fund, app: Flask, world: World) -> Browser:
    made = Clerk(world, app.test_client())
    made.actor = fund.council.clerk
    return made

"""The readable page is whole, and asks nobody else for anything."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from facilitator.domain.people.powers import Power
from facilitator.services.registry import VERBS


def test_readable_lists_every_verb(client: FlaskClient) -> None:
    page = client.get("/api/").text

    for verb in VERBS:
        assert (f"POST /api/v1/{verb.noun}/{verb.name}<" in page) == (verb.power is not Power.WORK)


def test_readable_needs_no_script_and_no_stranger(client: FlaskClient) -> None:
    page = client.get("/api/").text

    assert "<script" not in page and "<style" not in page and "style=" not in page
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", page)

"""A refusal is JSON for a script and one sentence for a person."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("headers", "media_type"),
    [
        ({"Accept": "application/json"}, "application/json"),
        ({"Content-Type": "application/json"}, "application/json"),
        ({"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}, "text/plain"),
        ({"Accept": "*/*"}, "text/plain"),
        ({}, "text/plain"),
    ],
)
def test_refused_speaks_as_asked(client: FlaskClient, headers: dict[str, str], media_type: str) -> None:
    answer = client.get("/refuse", headers=headers)

    assert answer.status_code == 409
    assert answer.mimetype == media_type
    assert "来了 28 人，够 30 人才能投票。" in answer.text


def test_refused_says_how_to_say_who_one_is(client: FlaskClient) -> None:
    assert client.get("/api/v1/people").headers["WWW-Authenticate"].startswith("Bearer")

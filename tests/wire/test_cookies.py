"""Cookies: names by scheme, never readable by scripts, one a session for seats."""

from __future__ import annotations

import pytest
from flask import Flask, session
from flask.testing import FlaskClient


def set_cookies(client: FlaskClient, base: str) -> dict[str, str]:
    """Name of each cookie that the answer sets, with its attributes."""
    answer = client.get("/seat/384721", base_url=base)
    return {line.split("=", 1)[0]: line for line in answer.headers.getlist("Set-Cookie")}


def test_cookies_over_plain_http_work_without_secure(client: FlaskClient) -> None:
    cookies = set_cookies(client, "http://localhost")

    assert set(cookies) == {"fc_seat_384721", "fc_staff"}
    for line in cookies.values():
        assert "HttpOnly" in line and "SameSite=Lax" in line and "Path=/" in line
        assert "Secure" not in line and "Domain" not in line


def test_cookies_over_https_are_bound_to_this_host(client: FlaskClient) -> None:
    cookies = set_cookies(client, "https://localhost")

    assert set(cookies) == {"__Host-fc_seat_384721", "__Host-fc_staff"}
    for line in cookies.values():
        assert "HttpOnly" in line and "SameSite=Lax" in line and "Path=/" in line
        assert "Secure" in line and "Domain" not in line


def test_seat_token_is_read_for_its_own_session_only(client: FlaskClient) -> None:
    client.get("/seat/384721")

    assert client.get("/seat/384721").json == {"seat": "seat-token", "staff": "staff-token"}
    assert client.get("/seat/111111").json == {"seat": None, "staff": "staff-token"}


@pytest.mark.parametrize(("base", "name"), [("http://localhost", "fc_form"), ("https://localhost", "__Host-fc_form")])
def test_form_cookie_follows_the_scheme(app: Flask, base: str, name: str) -> None:
    def remember() -> str:
        session["csrf_token"] = "x"
        return "ok"

    app.add_url_rule("/remember", "remember", remember)
    answer = app.test_client().get("/remember", base_url=base)

    (line,) = answer.headers.getlist("Set-Cookie")
    assert line.startswith(f"{name}=") and "HttpOnly" in line and "SameSite=Lax" in line
    assert ("Secure" in line) == base.startswith("https")

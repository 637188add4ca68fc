"""Every answer carries its headers; requests from elsewhere and with foreign addresses do not arrive."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_wtf.csrf import generate_csrf

from facilitator.wire.security import CSRF, policy


def csrf_of(app: Flask, client: FlaskClient) -> str:
    """The token that a page of this visitor would carry."""
    app.add_url_rule("/csrf", "csrf", generate_csrf)
    return client.get("/csrf").text


@pytest.mark.parametrize("path", ["/hello", "/refuse", "/nowhere", "/api/", "/api/v1/people", "/api/nowhere"])
def test_headers_are_on_every_answer(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers

    assert headers["Content-Security-Policy"] == policy("localhost", secure=False, embeddable=False)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Permissions-Policy" in headers
    assert "Access-Control-Allow-Origin" not in headers
    assert "Strict-Transport-Security" not in headers


def test_policy_allows_nothing_from_elsewhere() -> None:
    assert policy("192.168.1.5:8000", secure=False, embeddable=False) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self' ws://192.168.1.5:8000; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


def test_policy_speaks_wss_over_https(client: FlaskClient) -> None:
    headers = client.get("/hello", base_url="https://localhost:8443").headers

    assert "connect-src 'self' wss://localhost:8443;" in headers["Content-Security-Policy"]


def test_only_the_projector_may_be_framed_and_by_us_only(client: FlaskClient) -> None:
    assert client.get("/screen/384721").headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert client.get("/hello").headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "203.0.113.9:8000", ""])
@pytest.mark.parametrize("path", ["/hello", "/api/v1/openapi.json", "/nowhere"])
def test_foreign_host_is_refused_with_a_sentence(client: FlaskClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host}, environ_overrides={"HTTP_HOST": host})

    assert answer.status_code == 400
    assert "这个网址不是本系统的地址" in answer.text


def test_forwarded_host_changes_nothing(client: FlaskClient) -> None:
    answer = client.get("/hello", headers={"Host": "evil.example", "X-Forwarded-Host": "localhost"})

    assert answer.status_code == 400


def test_change_needs_the_csrf_token(app: Flask, client: FlaskClient) -> None:
    token = csrf_of(app, client)

    assert client.post("/change").status_code == 400
    assert client.post("/change", headers={"X-CSRFToken": "x"}).status_code == 400
    assert client.post("/change", headers={"X-CSRFToken": token}).status_code == 200
    assert client.post("/change", data={"csrf_token": token}).status_code == 200
    assert app.test_client().post("/change", headers={"X-CSRFToken": token}).status_code == 400


def test_missing_csrf_token_is_a_sentence(client: FlaskClient) -> None:
    answer = client.post("/change", json={})

    assert answer.json["error"] == "stale_page"
    assert "刷新以后再做一次" in answer.json["message"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:9999"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_change_from_another_page_is_refused(
    app: Flask, client: FlaskClient, headers: dict[str, str], status: int
) -> None:
    """Even with a token that is right."""
    token = csrf_of(app, client)

    assert client.post("/change", headers={"X-CSRFToken": token, **headers}).status_code == status


def test_reading_from_another_page_is_allowed(client: FlaskClient) -> None:
    """A link in a chat group opens the join page."""
    assert client.get("/hello", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_nothing_but_the_api_blueprint_is_exempt_from_csrf(app: Flask) -> None:
    assert {blueprint.name for blueprint in CSRF._exempt_blueprints} == {"api"}


def test_large_bodies_are_refused(app: Flask, client: FlaskClient) -> None:
    token = csrf_of(app, client)

    answer = client.post("/change", data={"csrf_token": token, "text": "x" * 2_000_000})

    assert answer.status_code == 413

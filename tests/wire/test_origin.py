"""Only our own addresses pass, whatever Host and Origin say to each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from facilitator.settings import Settings
from facilitator.wire.origin import addresses, allowed_host, allowed_hosts, allowed_origin, is_secure

SETTINGS = Settings(instance=Path("unused"), database_url="sqlite://", hosts=("M.council.example",))


def test_allowed_hosts_are_loopback_settings_and_the_cards() -> None:
    hosts = allowed_hosts(SETTINGS)

    assert {"localhost", "127.0.0.1", "::1", "m.council.example"} <= hosts
    assert addresses(0) <= hosts


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000", "m.council.example", "LOCALHOST:80"],
)
def test_allowed_host_takes_our_own(host: str) -> None:
    assert allowed_host(host, SETTINGS)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "evil@localhost",
        "localhost:port",
        "localhost:99999",
        "localhost/evil",
        "localhost?x",
        "localhost#x",
        "[::1",
        "[localhost]",
        "203.0.113.9",
        "local host",
        "localhost, evil.example",
    ],
)
def test_allowed_host_refuses_the_rest(host: str) -> None:
    assert not allowed_host(host, SETTINGS)


@pytest.mark.parametrize("origin", ["http://localhost:8000", "https://m.council.example", "http://[::1]:8000"])
def test_allowed_origin_takes_our_own(origin: str) -> None:
    assert allowed_origin(origin, SETTINGS)


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "localhost:8000",
        "http://evil.example",
        "http://localhost.evil.example",
        "http://evil@localhost",
        "http://localhost/path",
        "http://localhost:8000/",
        "file://localhost",
        "chrome-extension://localhost",
        "http://localhost http://evil.example",
        "http://localhost:x",
    ],
)
def test_allowed_origin_refuses_the_rest(origin: str | None) -> None:
    assert not allowed_origin(origin, SETTINGS)


@pytest.mark.parametrize(
    ("origin", "host", "same"),
    [
        ("http://localhost:8000", "localhost:8000", True),
        ("http://localhost", "localhost:80", True),
        ("https://m.council.example", "m.council.example:443", True),
        ("https://m.council.example", "M.council.example", True),
        ("http://localhost:9999", "localhost:8000", False),
        ("http://localhost", "localhost:8000", False),
        ("http://127.0.0.1:8000", "localhost:8000", False),
        ("http://evil.example", "evil.example", False),
    ],
)
def test_allowed_origin_with_host_asks_for_the_same_port(origin: str, host: str, same: bool) -> None:
    assert allowed_origin(origin, SETTINGS, host) is same


@pytest.mark.parametrize(
    ("environ", "secure"),
    [
        ({"wsgi.url_scheme": "https", "REMOTE_ADDR": "192.168.1.9"}, True),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": "127.0.0.1"}, True),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": "::1"}, True),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": "::ffff:127.0.0.1"}, True),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": "192.168.1.9"}, False),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": "fe80::1%eth0"}, False),
        ({"wsgi.url_scheme": "http", "REMOTE_ADDR": ""}, False),
        ({"wsgi.url_scheme": "http"}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.168.1.9"}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_PROTO": "https"}, False),
    ],
)
def test_is_secure_means_https_or_this_machine(environ: dict[str, Any], secure: bool) -> None:
    assert is_secure(environ, SETTINGS) is secure

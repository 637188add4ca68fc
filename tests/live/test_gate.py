"""The gate counts strangers by address, frees the place of whoever is recognised, and asks about host and origin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from facilitator.live.gate import STRANGERS, STRANGERS_HERE, TICKET, Gate, Strangers


class Inside:
    """An application that is busy until it is let go: what a socket is to WSGI."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.seen.append(environ)
        start_response("200 OK", [])
        return []


def knock(gate: Gate, path: str = "/socket.io/", **environ: str) -> str:
    told: list[str] = []
    asked = {"PATH_INFO": path, "HTTP_HOST": "ours", "REMOTE_ADDR": "192.168.1.9", **environ}
    gate(asked, lambda status, _headers: told.append(status))
    return told[0]


@pytest.fixture
def inside() -> Inside:
    return Inside()


@pytest.fixture
def gate(inside: Inside) -> Gate:
    return Gate(inside, Strangers(), lambda host: host == "ours", lambda origin, _environ: origin == "http://ours")


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({}, "200 OK"),
        ({"HTTP_ORIGIN": "http://ours"}, "200 OK"),
        ({"HTTP_ORIGIN": "http://evil"}, "403 Forbidden"),
        ({"HTTP_ORIGIN": "null"}, "403 Forbidden"),
        ({"HTTP_ORIGIN": ""}, "403 Forbidden"),
        ({"HTTP_HOST": "evil"}, "403 Forbidden"),
        ({"HTTP_HOST": "evil", "HTTP_ORIGIN": "http://evil"}, "403 Forbidden"),
        ({"HTTP_HOST": "evil", "HTTP_X_FORWARDED_HOST": "ours"}, "403 Forbidden"),
    ],
)
def test_gate_lets_in_our_own_pages_only(gate: Gate, environ: dict[str, str], status: str) -> None:
    assert knock(gate, **environ) == status


def test_pages_pass_without_being_looked_at(gate: Gate, inside: Inside) -> None:
    assert knock(gate, "/ledger", HTTP_HOST="evil") == "200 OK"
    assert TICKET not in inside.seen[0]


def test_place_is_free_again_when_the_socket_ends(gate: Gate) -> None:
    statuses = {knock(gate) for _ in range(STRANGERS + 10)}

    assert statuses == {"200 OK"}


@pytest.mark.parametrize(
    ("address", "most"), [("192.168.1.9", STRANGERS), ("127.0.0.1", STRANGERS_HERE), ("?", STRANGERS)]
)
def test_strangers_of_one_address_are_limited(address: str, most: int) -> None:
    strangers = Strangers()

    admitted = [strangers.admit(address) for _ in range(most + 1)]

    assert admitted[-1] is None
    assert all(admitted[:-1])
    assert strangers.admit("192.168.1.10") is not None


def test_recognised_phone_gives_its_place_to_the_next_once() -> None:
    strangers = Strangers()
    tickets = [strangers.admit("192.168.1.9") for _ in range(STRANGERS)]
    assert tickets[0] is not None

    strangers.recognise(tickets[0])
    strangers.recognise(tickets[0])

    assert strangers.admit("192.168.1.9") is not None
    assert strangers.admit("192.168.1.9") is None

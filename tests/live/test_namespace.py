"""Joining, voting and being refused, with real clients at the real server."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests
import websocket
from socketio.exceptions import BadNamespaceError, TimeoutError

from facilitator.domain.people.credentials import token_hash
from facilitator.live.namespace import EVENTS, get_ready
from facilitator.services.context import SYSTEM
from facilitator.services.people.read import SeatByToken
from facilitator.services.people.take_seat import TakeSeat
from facilitator.wire.schemas import validator
from tests.factories.hall import Hall
from tests.factories.served import PATIENCE, Client, RawLine, Served, wait_until
from tests.factories.world import open_world


def phone(server: Served, hall: Hall, number: int) -> Client:
    return Client(server.origin, auth={"seat": hall.seats[number]}).connect()


def screen(server: Served, hall: Hall) -> Client:
    return Client(server.origin, query=f"audience=screen&code={hall.evening.code}").connect()


def paper(hall: Hall, key: str, choice: str = "for") -> dict[str, Any]:
    return {"ballot": hall.ballot, "choices": [choice], "key": key}


def answer_or_none(client: Client, payload: dict[str, Any]) -> dict[str, Any] | None:
    """None where the usher took the line before the answer came; he may be quicker than the vote."""
    try:
        return client.call("vote", payload)
    except (TimeoutError, BadNamespaceError):
        return None


def test_phone_is_sent_the_room_at_once(server: Served, hall: Hall, clients: list[Client]) -> None:
    clients.append(phone(server, hall, 0))

    room = clients[0].room_where(lambda room: True)

    assert room["audience"] == "phone"
    assert room["session"]["code"] == hall.evening.code
    assert room["ballot"]["mine"] == "none"


def test_vote_is_answered_with_a_receipt_and_is_final(server: Served, hall: Hall, clients: list[Client]) -> None:
    clients.append(phone(server, hall, 1))

    first = clients[0].call("vote", paper(hall, "key-1"))
    again = clients[0].call("vote", paper(hall, "key-1"))
    other = clients[0].call("vote", paper(hall, "key-2", "against"))

    assert first["ok"] is True
    assert again == first
    assert (other["ok"], other["error"]) == (False, "already_voted")
    assert clients[0].room_where(lambda room: room["ballot"]["mine"] == "cast")["audience"] == "phone"


def test_vote_moves_the_projector_but_no_choice_leaves(server: Served, hall: Hall, clients: list[Client]) -> None:
    clients += [screen(server, hall), phone(server, hall, 2)]
    before = clients[0].room_where(lambda room: True)["ballot"]["cast"]

    clients[1].call("vote", paper(hall, "key-3", "against"))

    after = clients[0].room_where(lambda room: room["ballot"]["cast"] > before)
    assert after["ballot"]["cast"] == before + 1
    assert "result" not in after
    assert "tally" not in str(after)


@pytest.mark.parametrize(
    ("event", "payload", "error"),
    [
        ("vote", {"ballot": 1}, "malformed"),
        ("vote", None, "malformed"),
        ("vote", {"ballot": "no-such-ballot", "choices": ["for"], "key": "k"}, "not_found"),
        ("dance", {}, "not_found"),
        ("trigger_event", {}, "not_found"),
    ],
)
def test_nonsense_is_answered(
    server: Served, hall: Hall, clients: list[Client], event: str, payload: Any, error: str
) -> None:
    clients.append(phone(server, hall, 3))

    answer = clients[0].call(event, payload)

    assert (answer["ok"], answer["error"]) == (False, error)
    assert answer["message"]


def test_guest_looks_on_and_cannot_vote(server: Served, hall: Hall, clients: list[Client]) -> None:
    cookie = {"Cookie": f"fc_seat_{hall.evening.code}={hall.guest}"}
    clients.append(Client(server.origin, headers=cookie).connect())

    room = clients[0].room_where(lambda room: True)
    answer = clients[0].call("vote", paper(hall, "guest"))

    assert room["ballot"]["why_not"]["code"] == "guest"
    assert answer["error"] == "forbidden"


def test_desk_joins_with_a_token_and_sees_the_lines(
    server: Served, hall: Hall, desk_token: str, clients: list[Client]
) -> None:
    auth = {"audience": "desk", "session": hall.evening.session, "token": desk_token}
    clients.append(Client(server.origin, auth=auth).connect())
    clients[0].room_where(lambda room: room["connections"]["phones"] == 0)  # Those of the tests before have gone.

    clients.append(phone(server, hall, 4))

    room = clients[0].room_where(lambda room: room["connections"]["phones"] == 1)
    assert room["audience"] == "desk"
    assert room["next"]["verb"].startswith("ballots.")


@pytest.mark.parametrize(
    ("auth", "error"),
    [
        ({}, "unauthorized"),
        ({"seat": "nobody"}, "unauthorized"),
        ({"audience": "desk"}, "unauthorized"),
        ({"audience": "desk", "token": "nobody"}, "unauthorized"),
        ({"audience": "screen", "code": "000000"}, "not_found"),
        ({"audience": "screen"}, "not_found"),
        ({"audience": "staff"}, "malformed"),
        ({"seat": ["a"]}, "malformed"),
    ],
)
def test_stranger_is_refused_with_a_sentence(server: Served, auth: dict[str, Any], error: str) -> None:
    answer = RawLine(server).join(auth)

    told = json.loads(answer.removeprefix("44/live,"))
    assert answer.startswith("44/live,")
    assert told["data"]["error"] == error
    assert told["message"] == told["data"]["message"]


def test_seat_of_another_session_does_not_open_this_one(server: Served, hall: Hall) -> None:
    answer = RawLine(server).join({"seat": hall.seats[5], "code": "000000"})

    assert answer.startswith("44/live,")


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1.evil.example"])
def test_page_of_another_origin_is_refused(server: Served, origin: str) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        RawLine(server, {"Origin": origin})

    assert refused.value.status_code == 403


def test_name_that_points_here_is_refused(server: Served) -> None:
    """DNS rebinding: Host and Origin agree with each other, and neither is ours."""
    rebound = {"Host": f"evil.example:{server.port}", "Origin": f"http://evil.example:{server.port}"}

    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        RawLine(server, rebound)

    assert refused.value.status_code == 403


def test_polling_is_not_offered(server: Served) -> None:
    answer = requests.get(f"{server.origin}/socket.io/?EIO=4&transport=polling", timeout=PATIENCE)

    assert answer.status_code == 400


def test_ticket_moved_to_another_phone_takes_the_line_and_the_vote(
    server: Served, hall: Hall, clients: list[Client]
) -> None:
    first = phone(server, hall, 6)
    first.room_where(lambda room: True)

    with open_world(server.folder) as elsewhere:
        ticket = hall.evening.tickets[6].ticket
        moved = elsewhere.door.do(SYSTEM, TakeSeat(hall.evening.code, ticket=ticket)).result.seat
        assert elsewhere.door.ask(SYSTEM, SeatByToken(token_hash(hall.seats[6]))) is None
    answered = answer_or_none(first, paper(hall, "moved"))
    clients.append(Client(server.origin, auth={"seat": moved}).connect())

    assert answered is None or answered["error"] == "unauthorized"
    assert wait_until(lambda: "/live" not in first.line.namespaces)
    assert clients[0].call("vote", paper(hall, "moved-2"))["ok"] is True


def test_server_can_read_a_vote_before_the_first_one_comes() -> None:
    validator.cache_clear()
    get_ready()

    assert validator.cache_info().currsize == len(set(EVENTS.values()))

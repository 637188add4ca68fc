"""Guessing is slow, and those who guess do not lock out those who know."""

from __future__ import annotations

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


def attempt(client: FlaskClient, word: str, address: str = "192.168.1.7", code: str = "384721") -> TestResponse:
    return client.post(f"/j/{code}/try", data=word, environ_base={"REMOTE_ADDR": address})


def test_failed_tries_are_refused_after_twenty(client: FlaskClient) -> None:
    answers = [attempt(client, "wrong").status_code for _ in range(22)]

    assert answers == [403] * 20 + [429] * 2


def test_refusal_says_when_to_come_again(client: FlaskClient) -> None:
    for _ in range(20):
        attempt(client, "wrong")

    answer = client.post(
        "/j/384721/try", json="wrong", environ_base={"REMOTE_ADDR": "192.168.1.7"}
    )

    assert answer.status_code == 429
    assert answer.json["error"] == "busy"
    assert 1 <= answer.json["details"]["retry_after"] <= 61
    assert answer.headers["Retry-After"] == str(answer.json["details"]["retry_after"])


def test_success_is_never_counted(client: FlaskClient) -> None:
    assert {attempt(client, "right").status_code for _ in range(200)} == {200}


def test_another_address_is_not_locked_out(client: FlaskClient) -> None:
    for _ in range(21):
        attempt(client, "wrong")

    assert attempt(client, "right").status_code == 429
    assert attempt(client, "right", address="192.168.1.8").status_code == 200


def test_a_phone_with_a_seat_is_counted_by_itself(client: FlaskClient) -> None:
    """A hall behind one address: who already sits is not held back by the neighbours' typing errors."""
    for _ in range(21):
        attempt(client, "wrong")
    client.get("/seat/384721", environ_base={"REMOTE_ADDR": "192.168.1.7"})

    assert attempt(client, "right").status_code == 200


def test_all_addresses_together_have_a_limit(client: FlaskClient) -> None:
    answers = [attempt(client, "wrong", address=f"192.168.1.{number % 20}").status_code for number in range(130)]

    assert answers == [403] * 120 + [429] * 10

"""Who is led to the practised evening: whoever asks for it by its own id or code, and nobody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest

from facilitator.practising.front_door import FrontDoor, Wsgi


def answering(words: str) -> Wsgi:
    def answer(environ: dict[str, Any], _start_response: Any) -> Iterable[bytes]:
        return [f"{words} {environ['PATH_INFO']}".encode()]

    return answer


@dataclass(frozen=True)
class Evening:
    names: frozenset[str]
    pages: Wsgi


PLAYED = Evening(frozenset({"playedid", "123456"}), answering("played"))


def asked(door: FrontDoor, path: str) -> str:
    return b"".join(door({"PATH_INFO": path}, None)).decode()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/screen/123456", "played /screen/123456"),
        ("/p/123456/vote", "played /p/123456/vote"),
        ("/desk/playedid/do/sessions/gather", "played /desk/playedid/do/sessions/gather"),
        ("/practice/socket.io/", "played /socket.io/"),
        ("/practice/api/v1/sessions/begin", "played /api/v1/sessions/begin"),
        ("/practice/now", "house /practice/now"),
        ("/practice/stop", "house /practice/stop"),
        ("/screen/1234567", "house /screen/1234567"),
        ("/desk/realid", "house /desk/realid"),
        ("/socket.io/", "house /socket.io/"),
        ("/", "house /"),
    ],
)
def test_door_leads_by_the_names_of_the_evening(path: str, answer: str) -> None:
    door = FrontDoor(answering("house"))
    door.played = PLAYED

    assert asked(door, path) == answer


@pytest.mark.parametrize("path", ["/screen/123456", "/desk/playedid/do/sessions/gather", "/practice/socket.io/"])
def test_nothing_of_an_evening_that_is_over_is_played_on(path: str) -> None:
    assert asked(FrontDoor(answering("house")), path) == f"house {path}"

"""The press that begins a practice, what it is told where there is none, and the wall that is sent there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask

from facilitator.services.context import Actor
from facilitator.wire.practice import EXTENSION, Practised
from tests.factories.council import Council
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


@dataclass
class Played:
    """A practice at the port: what it was asked, and an evening that begins at once."""

    code: str
    asked: list[Any] = field(default_factory=list)
    evening: Practised | None = None

    def start(self, session: str, pace: float = 1.0) -> Practised:
        self.asked.append((session, pace))
        self.evening = Practised(session, self.code, "playedid", "123456")
        return self.evening

    def stop(self) -> None:
        self.evening = None

    def now(self) -> Practised | None:
        return self.evening

    def told(self) -> Mapping[str, Any]:
        return {"word": "voting", "n": 5}


@pytest.fixture
def played(app: Flask, council: Council) -> Played:
    council.plan()
    made = Played(council.code)
    app.extensions[EXTENSION] = made
    return made


def test_one_press_leads_to_the_desk_of_the_practised_evening(council: Council, as_: As, played: Played) -> None:
    chair = as_(council.chair)
    begun = chair.submit(f"/sessions/{council.session}/rehearsal")
    again = chair.get(f"/sessions/{council.session}/rehearsal").text

    assert (begun.status_code, begun.headers["Location"]) == (303, "/desk/playedid")
    assert played.asked == [(council.session, 1.0)]
    assert 'href="/desk/playedid"' in again


@pytest.mark.parametrize(("asked", "pace"), [("20", 20.0), ("999", 50.0), ("", 1.0), ("quick", 1.0), ("99999", 1.0)])
def test_pace_is_a_number_within_reason(council: Council, as_: As, played: Played, asked: str, pace: float) -> None:
    as_(council.chair).submit(f"/sessions/{council.session}/rehearsal?pace={asked}")

    assert played.asked == [(council.session, pace)]


def test_wall_is_sent_to_the_practice_and_the_desks_copy_is_not(council: Council, as_: As, played: Played) -> None:
    wall = as_(council.chair)
    before = wall.client.get(f"/screen/{council.code}/state").json["elsewhere"]
    played.start(council.session)
    sent, copy = wall.get(f"/screen/{council.code}"), wall.get(f"/screen/{council.code}?preview=1")
    after = wall.client.get(f"/screen/{council.code}/state").json["elsewhere"]

    assert (before, after) == (None, "/screen/123456")
    assert (sent.status_code, sent.headers["Location"], copy.status_code) == (303, "/screen/123456", 200)


def test_pages_ask_whether_it_goes_on_and_only_staff_end_it(
    council: Council, as_: As, stranger: Browser, played: Played
) -> None:
    played.start(council.session)
    on = stranger.client.get("/practice/now").json
    refused = stranger.client.post("/practice/stop", headers={"X-CSRFToken": stranger.token("/login")})
    still = played.now()
    chair = as_(council.chair)
    chair.client.post("/practice/stop", headers={"X-CSRFToken": chair.token(f"/sessions/{council.session}")})

    assert on == {"on": True, "played": "playedid", "word": "voting", "n": 5}
    assert (refused.status_code, still is not None) == (303, True)
    assert stranger.client.get("/practice/now").json == {"on": False}


def test_process_without_room_for_a_practice_says_so(council: Council, as_: As) -> None:
    council.plan()
    page = as_(council.chair).submit(f"/sessions/{council.session}/rehearsal")

    assert "这台服务器不能演练" in page.text
    assert page.status_code == 409


def test_recorder_sees_the_page_but_no_button(council: Council, as_: As, played: Played) -> None:
    page = as_(council.recorder).get(f"/sessions/{council.session}/rehearsal").text

    assert "开始演练" not in page

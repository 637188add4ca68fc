"""Materials: put in at the desk, seen on the wall of their own meeting and of no other."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from facilitator.services.context import SYSTEM, Actor
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.pictures import phone_photo
from tests.factories.sorting import hold
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


def put_in(council: Council, browser: Browser, **changes: Any) -> Any:
    fields: dict[str, Any] = {"item": council.item, "name": "平面图", "file": (io.BytesIO(phone_photo()), "IMG_1.jpg")}
    headers = {"X-CSRFToken": browser.token(f"/desk/{council.session}"), "Accept": "application/json"}
    path = f"/desk/{council.session}/materials"
    return browser.client.post(path, data=fields | changes, headers=headers)


def test_material_of_the_desk_is_a_picture_on_the_wall(council: Council, as_: As, stranger: Browser) -> None:
    hold(council, "topic_council")
    made = put_in(council, as_(council.chair)).get_json()["result"]["material"]

    assert council.ask(Rooms(council.session), SYSTEM).screen["materials"][0]["name"] == "平面图"
    picture = stranger.get(f"/screen/{council.code}/material/{made}/1.jpg")
    assert (picture.status_code, picture.mimetype, picture.data[:2]) == (200, "image/jpeg", b"\xff\xd8")
    assert stranger.get(f"/screen/000000/material/{made}/1.jpg").status_code == 404


def test_desk_says_what_is_no_picture(council: Council, as_: As) -> None:
    hold(council, "topic_council")
    browser = as_(council.chair)
    refused = put_in(council, browser, file=(io.BytesIO(b"%PDF-1.7"), "plan.pdf"))
    assert "存成图片" in refused.get_json()["message"]
    missing = put_in(council, browser, file=(io.BytesIO(b"no picture at all"), "x.jpg"))
    assert missing.get_json()["ok"] is False

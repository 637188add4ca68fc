"""The wall needs no log-in, and the desk alone may frame its small copy."""

from __future__ import annotations

from tests.factories.council import Council
from tests.web.browser import Browser


def test_page_shows_how_to_join(council: Council, stranger: Browser) -> None:
    council.plan()
    page = stranger.get(f"/screen/{council.code}")
    assert page.status_code == 200
    assert "<svg" in page.text and "localhost/j" in page.text
    assert '"audience": "screen"' in page.text


def test_state_is_the_screens_own_room(council: Council, stranger: Browser) -> None:
    council.plan()
    room = stranger.get(f"/screen/{council.code}/state").json
    assert (room["audience"], room["session"]["code"]) == ("screen", council.code)


def test_only_our_own_pages_may_frame_it(council: Council, stranger: Browser) -> None:
    council.plan()
    assert "frame-ancestors 'self'" in stranger.get(f"/screen/{council.code}").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in stranger.get(f"/p/{council.code}").headers["Content-Security-Policy"]


def test_watching_the_wall_makes_no_guest(council: Council, stranger: Browser) -> None:
    council.plan()
    assert "Set-Cookie" not in stranger.get(f"/screen/{council.code}").headers

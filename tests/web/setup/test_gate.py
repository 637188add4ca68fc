"""/setup opens by itself once: on the server's own screen, elsewhere with the code; later for administrators."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.mark_demo import MarkDemo
from tests.factories.world import World
from tests.web.browser import Browser, words

PAGES = [
    f"/setup/{name}" for name in ("place", "office", "grids", "roll", "network", "print", "backup", "practice")
]


def test_root_of_a_new_server_leads_to_the_set_up(stranger: Browser, code: str) -> None:
    assert stranger.get("/").headers["Location"] == "/setup"


def test_servers_own_screen_begins_without_a_password(begun: Browser) -> None:
    assert begun.get("/setup/place").status_code == 200


def test_another_machine_must_type_the_code(elsewhere: Browser, code: str) -> None:
    gate = words(elsewhere.get("/setup"))
    refused = elsewhere.submit("/setup", code="wrong-code-here-0000")
    led = elsewhere.submit("/setup", code=code.upper())

    assert "一次性密码" in gate
    assert (refused.status_code, "不对" in words(refused)) == (403, True)
    assert led.headers["Location"] == "/setup/place"
    assert elsewhere.get("/setup/place").status_code == 200


def test_another_machine_cannot_begin_as_the_servers_screen_does(elsewhere: Browser, code: str) -> None:
    led = elsewhere.client.post("/setup/begin", data={"csrf_token": elsewhere.token("/setup")})

    assert led.headers["Location"] == "/setup"
    assert elsewhere.get("/setup/place").headers["Location"] == "/setup"


@pytest.mark.parametrize("page", PAGES)
def test_steps_are_not_there_for_strangers_and_staff(
    page: str, world: World, stranger: Browser, code: str, as_: Callable[[Actor], Browser]
) -> None:
    clerk = as_(world.staff("专干", Role.CLERK))

    assert stranger.get(page).headers["Location"] == "/setup"
    assert clerk.get(page).headers["Location"] == "/"


def test_set_up_is_gone_once_there_is_a_password(begun: Browser, stranger: Browser) -> None:
    begun.submit("/setup/office", name="周敏", password="梧桐 灯笼 三轮车", again="梧桐 灯笼 三轮车")

    assert stranger.get("/").headers["Location"].startswith("/login")
    assert stranger.get("/setup").headers["Location"] == "/"
    assert begun.get("/setup").status_code == 200


def test_demo_has_no_first_hour(world: World, stranger: Browser, code: str) -> None:
    world.door.do(SYSTEM, MarkDemo())

    assert stranger.get("/").headers["Location"].startswith("/login")
    assert stranger.get("/setup").headers["Location"] == "/"

"""演示 and 正式 apart: every page, slide and phone of an invented community has its band, none of a real one has."""

from __future__ import annotations

import re

import pytest

from facilitator.paths import PACKAGE
from facilitator.services.context import SYSTEM
from facilitator.services.people.mark_demo import MarkDemo
from tests.factories.council import make_council
from tests.factories.world import World
from tests.web.browser import Browser

TEMPLATES = PACKAGE / "templates"
WITH_A_BODY = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for path in TEMPLATES.rglob("*.html")
    if path.parent.name != "print" and re.search(r"^<body", path.read_text("utf-8"), re.MULTILINE)
)


@pytest.mark.parametrize("name", WITH_A_BODY)
def test_page_has_room_for_the_band(name: str) -> None:
    assert (TEMPLATES / name).read_text("utf-8").count('{% include "parts/_demo.html" %}') == 1


@pytest.mark.parametrize("path", ["/login", "/public", "/j", "/nowhere", "/need"])
def test_demo_shows_its_band_and_its_name(world: World, stranger: Browser, path: str) -> None:
    before = stranger.get(path).text
    world.door.do(SYSTEM, MarkDemo())
    after = stranger.get(path).text

    assert ('class="demo-band"' in before, 'class="demo-band"' in after) == (False, True)
    assert ("（演示）" in before, "（演示）" in after) == (False, True)


def test_wall_and_phones_of_a_demo_have_the_band(world: World, stranger: Browser) -> None:
    world.door.do(SYSTEM, MarkDemo())
    council = make_council(world, 4, 1)
    council.plan()
    code = council.code

    shown = [stranger.get(f"/{face}/{code}").text for face in ("screen", "j", "p")]

    assert ['class="demo-band"' in page for page in shown] == [True, True, True]

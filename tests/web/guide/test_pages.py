"""The guide as anybody reads it, and as staff print it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.domain.guide import PARTS, TROUBLES
from facilitator.paths import static_dir
from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser, words

WHOLE_SET = 1_500_000
"""Bytes of all pictures: they travel over the hall's network to whoever asks."""


def test_guide_needs_no_log_in_and_names_every_step(stranger: Browser) -> None:
    shown = words(stranger.get("/guide"))

    assert [step.title for part in PARTS.values() for step in part.steps if step.title not in shown] == []
    assert [one.title for one in TROUBLES if one.title not in shown] == []


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.key)
def test_part_has_a_place_and_a_picture_for_each_step(stranger: Browser, part: object) -> None:
    answer = stranger.get(f"/guide/{part.key}")  # type: ignore[attr-defined]

    assert answer.status_code == 200
    ids = re.findall(r'<li (?:class="\w+" )?id="([\w-]+)"', answer.text)
    assert ids == [step.key for step in (*part.pictured, *part.told)]  # type: ignore[attr-defined]
    drawn = re.findall(r'<img src="/static/(guide/[\w-]+\.png)\?v=', answer.text)
    assert drawn == [part.picture(step) for step in part.pictured]  # type: ignore[attr-defined]


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.key)
def test_part_has_twelve_pictures(part: object) -> None:
    assert len(part.pictured) == 12  # type: ignore[attr-defined]


def test_pictures_are_small_together_and_none_is_left_over() -> None:
    there = {path.name: path.stat().st_size for path in (static_dir() / "guide").iterdir()}
    named = {part.picture(step).removeprefix("guide/") for part in PARTS.values() for step in part.pictured}

    assert set(there) == named
    assert sum(there.values()) < WHOLE_SET


def test_guide_speaks_english(stranger: Browser) -> None:
    shown = words(stranger.get("/guide/resident?lang=en"))

    assert "First to the check-in desk" in shown
    assert "先到签到席" not in shown


def test_trouble_says_what_to_read_aloud(stranger: Browser) -> None:
    shown = words(stranger.get("/guide/trouble"))

    assert shown.count("请念：") == sum(1 for one in TROUBLES if one.aloud)


@pytest.mark.parametrize("path", ["/guide", "/guide/clerk", "/guide/trouble"])
def test_printing_is_offered_to_staff_only(
    council: Council, as_: Callable[[Actor], Browser], stranger: Browser, path: str
) -> None:
    assert ".pdf" not in stranger.get(path).text
    assert ".pdf" in as_(council.clerk).get(path).text


def test_paper_asks_for_a_log_in(stranger: Browser) -> None:
    """Making one takes seconds of the machine that runs the evening."""
    papers = ("/guide/clerk.pdf", "/guide/trouble.pdf", "/guide/wall.pdf")

    assert [stranger.get(path).status_code for path in papers] == [303, 303, 303]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/guide/resident.pdf", "先到签到席"),
        ("/guide/resident.pdf?lang=en", "First to the check-in desk"),
        ("/guide/trouble.pdf", "有人喊“作弊”"),
        ("/guide/wall.pdf", '"size":"A4"'),
        ("/guide/wall.pdf?size=A3", '"size":"A3"'),
        ("/guide/wall.pdf?size=A0&lang=en", "签到席"),
    ],
)
def test_staff_print_it(council: Council, as_: Callable[[Actor], Browser], path: str, said: str) -> None:
    """The last one speaks to whoever comes in, Chinese whatever the printer reads."""
    answer = as_(council.clerk).get(path)

    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert said in answer.data.decode()

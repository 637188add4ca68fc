"""Every page has a place in the guide, every screen leads there, and every place that is named exists."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from facilitator.domain.guide import PARTS
from facilitator.paths import PACKAGE
from facilitator.web.guide.places import OF_A_NOUN, OF_A_PAGE, place_of
from tests.factories.council import Council
from tests.web.browser import Browser

NOT_FOR_READERS = frozenset({"asset", "api"})
"""Files and the programs' own face, which explains itself."""
WHOLE = [
    path
    for path in sorted((PACKAGE / "templates").rglob("*.html"))
    if "<!doctype html>" in path.read_text("utf-8") and not {"print", "api"} & set(path.parts)
]
LEADS = re.compile(r'<(?:a|link) [^>]*href="\{\{ guide_here\(\) \}\}"|include "parts/_sizes.html"')
"""The foot of a phone's page, with the sizes of the letters, leads there itself."""


def pages(app: Flask) -> list[str]:
    asked = (rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()))
    return sorted(one for one in set(asked) if one.partition(".")[0] not in NOT_FOR_READERS)


def test_every_page_has_its_place_in_the_guide(app: Flask) -> None:
    unknown = [one for one in pages(app) if one not in OF_A_PAGE and one.partition(".")[0] not in OF_A_NOUN]

    assert unknown == [], "say in facilitator/web/guide/places.py which step tells about it"


def test_every_place_that_is_named_exists() -> None:
    there = {(part.key, step.key) for part in PARTS.values() for step in part.steps} | {("", "")}

    assert {place for place in (*OF_A_NOUN.values(), *OF_A_PAGE.values()) if place not in there} == set()


def test_every_page_that_is_named_exists(app: Flask) -> None:
    assert [one for one in OF_A_PAGE if one not in pages(app)] == []


def test_no_page_has_two_places() -> None:
    """A line that says what its noun says already would only go stale."""
    assert [one for one, place in OF_A_PAGE.items() if OF_A_NOUN.get(one.partition(".")[0]) == place] == []


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_every_document_leads_to_the_guide(path: object) -> None:
    """base/page.html is filled by staff.html and single.html."""
    source = path.read_text("utf-8")  # type: ignore[attr-defined]
    filled = [PACKAGE / "templates/base" / name for name in ("staff.html", "single.html")]
    told = [one.read_text("utf-8") for one in filled] if "block body" in source else [source]

    assert [bool(LEADS.search(text)) for text in told] == [True] * len(told)


def test_foot_of_a_phone_leads_to_the_guide() -> None:
    assert "guide_here()" in (PACKAGE / "templates/parts/_sizes.html").read_text("utf-8")


def test_unknown_page_leads_to_the_beginning() -> None:
    assert place_of(None) == ("", "")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/ledger", "/guide/clerk#ledger"),
        ("/ledger/new", "/guide/clerk#register"),
        ("/sessions/new", "/guide/clerk#plan"),
        ("/roll", "/guide/clerk#roll"),
        ("/", "/guide/clerk#today"),
    ],
)
def test_page_of_staff_leads_to_its_step(app: Flask, council: Council, as_: object, path: str, place: str) -> None:
    answer = as_(council.clerk).get(path)  # type: ignore[operator]

    assert re.findall(r'<a class="how" href="(/guide[^"]*)"', answer.text) == [place]


def test_desk_and_wall_lead_to_the_evening(council: Council, as_: object, stranger: Browser) -> None:
    council.plan()
    desk = as_(council.chair).get(f"/desk/{council.session}").text  # type: ignore[operator]

    assert re.findall(r'class="how" href="([^"]+)"', desk) == ["/guide/chair#begin"]
    wall = stranger.get(f"/screen/{council.code}").text
    assert re.findall(r'<link rel="help" href="([^"]+)"', wall) == ["/guide/chair#wall"]


@pytest.mark.parametrize(
    ("path", "place"),
    [("/public", "/guide/resident#board"), ("/my", "/guide/resident#mine"), ("/n", "/guide/resident#tell")],
)
def test_page_of_residents_leads_to_their_part(stranger: Browser, path: str, place: str) -> None:
    assert place in re.findall(r'href="(/guide[^"]*)"', stranger.get(path).text)

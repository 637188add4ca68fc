"""Every link of every page, followed by every office of the demo and by nobody: none of them ends in a closed door."""

from __future__ import annotations

import html
import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from flask import Flask
from werkzeug.exceptions import HTTPException

from facilitator import web
from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.loading import live_through
from facilitator.cli.demo.staff import OFFICES, Colleague
from tests.factories.hosting import make_app
from tests.factories.world import World, make_world
from tests.web.browser import Browser, browser_of

OF_ONE_KIND = 15
"""Pages of one address pattern that are opened: a list of a hundred demands says the same of each."""
_LINK = re.compile(r'<a\b[^>]*\bhref="([^"#][^"]*)"|<form\b[^>]*\bmethod="get"[^>]*\baction="([^"]+)"')


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder: Path = tmp_path_factory.mktemp("links")
    with make_world(folder) as made:
        yield made


@pytest.fixture(scope="module")
def people(world: World) -> Mapping[str, Colleague]:
    return live_through(world.door, DemoClock(world.clock), lambda: None)


@pytest.fixture(scope="module")
def app(world: World, people: Mapping[str, Colleague]) -> Flask:
    made = make_app(world)
    web.install(made, world)
    return made


def followed(app: Flask, browser: Browser, start: str) -> tuple[list[tuple[str, str, int]], Counter[str]]:
    """What could not be opened as (page, link, status), and how many pages of each kind were."""
    opened: Counter[str] = Counter()
    closed, seen, waiting = [], {start}, deque([("", start)])
    while waiting:
        page, link = waiting.popleft()
        kind = _kind(app, link)
        if opened[kind] >= OF_ONE_KIND:
            continue
        opened[kind] += 1
        answer = browser.get(link)
        if answer.status_code >= 400:
            closed.append((page, link, answer.status_code))
        found = [answer.location] if answer.location else _links(answer.text) if answer.mimetype == "text/html" else []
        for one in found:
            whole = urldefrag(urljoin(link, one))[0]
            if whole.startswith("/") and not whole.startswith("//") and whole not in seen:
                seen.add(whole)
                waiting.append((link, whole))
    return closed, opened


def _links(text: str) -> list[str]:
    """But the way to the same page in the other language."""
    found = (html.unescape(one or other) for one, other in _LINK.findall(text))
    return [link for link in found if "lang=" not in link]


def _kind(app: Flask, link: str) -> str:
    try:
        endpoint, _values = app.url_map.bind("localhost").match(link.partition("?")[0])
    except HTTPException:
        return link
    return str(endpoint)


@pytest.mark.parametrize("office", [*OFFICES])
def test_links_of_an_office_open(app: Flask, world: World, people: Mapping[str, Colleague], office: str) -> None:
    browser = browser_of(app, world).log_in(people[office].actor)

    closed, opened = followed(app, browser, "/")

    assert closed == []
    assert len(opened) > 10


def test_links_of_a_stranger_open(app: Flask, world: World) -> None:
    closed, opened = followed(app, browser_of(app, world), "/public")

    assert closed == []
    assert {"public.board", "public.story", "public.asked", "public.guide", "public.plan"} <= set(opened)


def test_crawler_sees_a_closed_door(app: Flask, world: World, people: Mapping[str, Colleague]) -> None:
    browser = browser_of(app, world).log_in(people["监票人"].actor)

    closed, _opened = followed(app, browser, "/papers")

    assert ("", "/papers", 403) in closed

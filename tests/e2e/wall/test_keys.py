"""Every key at every step of an evening: the wall's turn the wall, the next one asks, nothing else acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.waiting import until
from tests.factories.council import Council, make_council, span
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789`[]\\;',./<>{}|!@#$%^&*()_"
NAMED = [
    "Escape", "Home", "End", "Delete", "Backspace", "Insert", "ArrowUp", "ArrowDown", "ArrowLeft", "PageUp",
    "F1", "F2", "F3", "F4", "F6", "F7", "F8", "F9", "F10", "Pause", "+", "-", "=", "?",
]  # fmt: skip
NEXT = ["PageDown", "ArrowRight", " ", "Enter"]
ARMED = re.compile(r"\barmed\b")
OF_THE_WALL = {"sessions/show", "sessions/time"}


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Council, str]]:
    folder = tmp_path_factory.mktemp("keys")
    with prepared(folder) as world:
        council = make_council(world, 4, 1)
        council.plan()
        token = world.log_in(council.chair)
    with served(folder) as server:
        yield server, council, token


@pytest.fixture(scope="module")
def desk(chromium: Browser, evening: tuple[Served, Council, str]) -> Iterator[Page]:
    server, council, token = evening
    context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    page = context.new_page()
    page.goto(f"/desk/{council.session}")
    yield page
    context.close()


def acts(page: Page) -> list[str]:
    """From here on, every verb that the page sends."""
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.url.split("/do/")[1]) if "/do/" in asked.url else None)
    return sent


def perform(page: Page, verb: str, **body: Any) -> Any:
    answer = page.evaluate("([verb, body]) => facilitator.door.perform(verb, body)", [verb, body])
    assert answer["ok"], answer
    return answer["result"]


def standing(page: Page) -> tuple[Any, ...]:
    """Where the evening stands, as the server has it."""
    room = page.evaluate("() => fetch('/desk/' + facilitator.door.session + '/state').then(answer => answer.json())")
    ballot, item = room["ballot"] or {}, room["item"] or {}
    return room["session"]["state"], item.get("id"), ballot.get("id"), ballot.get("state")


def press_everything(page: Page) -> None:
    for key in [*LETTERS, *NAMED]:
        page.keyboard.press(key)
        page.keyboard.press("Escape")


def steps(page: Page, council: Council) -> Iterator[str]:
    """Brings the evening forward, a state at a time."""
    session, item = council.session, council.item
    yield "planned"
    perform(page, "sessions.gather", session=session)
    for unit in span("r", 1, 4):
        perform(page, "sessions.check_in", session=session, unit=council.units[unit])
    yield "gathering"
    perform(page, "sessions.begin", session=session)
    yield "running"
    perform(page, "sessions.open_item", session=session, item=item)
    yield "item"
    question = {"question": "是否同意路灯维修合同？", "form": "yes_no_abstain", "secrecy": "named"}
    ballot = perform(page, "ballots.draft", session=session, item=item, **question)["ballot"]
    yield "draft"
    perform(page, "ballots.open", ballot=ballot)
    yield "open"
    perform(page, "ballots.close", ballot=ballot, reason="监票人不在")
    yield "closed"
    perform(page, "ballots.announce", ballot=ballot)
    yield "announced"
    perform(page, "sessions.pause", session=session, reason="休息")
    yield "paused"
    perform(page, "sessions.resume", session=session)
    perform(page, "sessions.close", session=session)
    yield "over"


def test_no_key_skips_undoes_or_destroys_a_vote(desk: Page, evening: tuple[Served, Council, str]) -> None:
    sent = acts(desk)
    for name in steps(desk, evening[1]):
        desk.wait_for_timeout(900)
        before, sent[:] = standing(desk), []

        press_everything(desk)
        desk.wait_for_timeout(300)

        assert standing(desk) == before, name
        assert set(sent) <= OF_THE_WALL, name
        if name in ("gathering", "open", "closed"):
            _one_press_only_arms(desk, name)
        if name == "open":
            _typing_stays_typing(desk)


def _one_press_only_arms(desk: Page, name: str) -> None:
    """What cannot be taken back wants a second press, whichever key it was; one that is left alone is nothing."""
    before = standing(desk)
    for key in NEXT if name == "open" else NEXT[:1]:
        desk.keyboard.press(key)
        expect(desk.locator("#primary")).to_have_class(ARMED)
        expect(desk.locator("#primary")).not_to_have_class(ARMED)
    assert standing(desk) == before, name


def _typing_stays_typing(desk: Page) -> None:
    """In the notes a b is a b; while an input method composes no key is anybody's."""
    before, sent = standing(desk), acts(desk)
    desk.locator("#notes").fill("")
    desk.locator("#notes").focus()
    desk.keyboard.type("b q m t r f 0 + -")
    desk.keyboard.press("PageDown")
    desk.keyboard.press("ArrowRight")
    desk.locator("#notes").blur()
    desk.evaluate(
        """() => ['KeyB', 'KeyQ', 'Space', 'Enter', 'PageDown'].forEach(code => document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Process', code: code, isComposing: true, bubbles: true })))"""
    )
    until(desk, lambda: "sessions/note" in sent)
    desk.wait_for_timeout(300)
    assert (standing(desk), set(sent)) == (before, {"sessions/note"})
    expect(desk.locator("#notes")).to_have_value("b q m t r f 0 + -")

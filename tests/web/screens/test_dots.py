"""Dots from a phone by plain POST, with a script and without; a watching phone is sent to the desk."""

from __future__ import annotations

import pytest
from flask import Flask

from facilitator.services.groups.close_dots import CloseDots
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.people.issue_tickets import IssueTickets
from tests.factories.council import Council
from tests.factories.sorting import group, hold
from tests.factories.world import World
from tests.web.browser import Browser, browser_of, words


@pytest.fixture
def phone(app: Flask, world: World, council: Council) -> Browser:
    hold(council, "opinion_council")
    tickets = {one.unit: one.ticket for one in council.do(IssueTickets(council.session)).tickets}
    made = browser_of(app, world)
    made.client.post(f"/j/{council.code}/ticket", json={"ticket": tickets[council.units["r1"]]})
    return made


def dotted(council: Council) -> tuple[str, str]:
    made = group(council, "停车"), group(council, "绿化")
    council.do(OpenDots(council.session, council.item))
    return made


def test_script_gives_dots(council: Council, phone: Browser) -> None:
    parking, green = dotted(council)
    body = {"item": council.item, "dots": {parking: 2, green: 1}}
    assert phone.client.post(f"/p/{council.code}/dots", json=body).get_json() == {"ok": True}
    assert council.do(CloseDots(council.session, council.item)).points == {parking: 2, green: 1}


def test_form_gives_dots_without_a_script(council: Council, phone: Browser) -> None:
    parking, green = dotted(council)
    page = f"/p/{council.code}"
    assert "贴点：您有三个点" in words(phone.get(page))
    fields = {"item": council.item, f"dots-{parking}": "0", f"dots-{green}": "3"}
    assert phone.submit(page, f"{page}/dots", **fields).status_code == 303
    assert council.do(CloseDots(council.session, council.item)).points == {parking: 0, green: 3}


def test_too_many_dots_are_refused_in_words(council: Council, phone: Browser) -> None:
    parking, green = dotted(council)
    body = {"item": council.item, "dots": {parking: 3, green: 1}}
    answer = phone.client.post(f"/p/{council.code}/dots", json=body)
    assert (answer.status_code, answer.get_json()["message"][:9]) == (409, "一共只有 3 个点")


def test_watching_phone_gives_no_dots(app: Flask, world: World, council: Council, phone: Browser) -> None:
    parking, _green = dotted(council)
    guest = browser_of(app, world)
    guest.get(f"/p/{council.code}")
    answer = guest.client.post(f"/p/{council.code}/dots", json={"item": council.item, "dots": {parking: 1}})
    assert answer.status_code == 403
    assert "贴点" not in words(guest.get(f"/p/{council.code}"))

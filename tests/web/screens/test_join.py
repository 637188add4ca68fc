"""Joining: anybody watches, a ticket makes a phone a seat, with a script and without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from facilitator.domain.people.credentials import token_hash
from facilitator.services.context import Actor
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import Seat, SeatByToken
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.ticketing import Ticket
from facilitator.sessions.agenda import ItemForm
from facilitator.web.acting import look_up
from tests.factories.council import Council
from tests.factories.world import EVENING
from tests.web.browser import Browser, words


@pytest.fixture
def ticket(council: Council) -> Ticket:
    council.plan()
    council.gather(["r1", "r2", "r3", "c1"])
    issued: tuple[Ticket, ...] = council.do(IssueTickets(council.session)).tickets
    return next(one for one in issued if one.unit == council.units["r1"])


def seat(app: Flask, browser: Browser, code: str) -> Seat | None:
    """Who the phone's cookie says it is."""
    cookie = browser.client.get_cookie(f"fc_seat_{code}")
    assert cookie is not None
    with app.test_request_context():
        found: Seat | None = look_up(SeatByToken(token_hash(cookie.value)))
    return found


def test_wall_code_lets_anybody_watch_with_a_number(app: Flask, council: Council, stranger: Browser) -> None:
    council.plan()
    answer = stranger.get(f"/j/{council.code}")
    assert answer.status_code == 200 and "路灯合同" in words(answer)
    watching = seat(app, stranger, council.code)
    assert watching is not None and (watching.unit, watching.guest_number) == (None, 1)


def test_coming_back_keeps_the_number(app: Flask, council: Council, stranger: Browser) -> None:
    council.plan()
    stranger.get(f"/j/{council.code}")
    assert "Set-Cookie" not in stranger.get(f"/j/{council.code}").headers
    watching = seat(app, stranger, council.code)
    assert watching is not None and watching.guest_number == 1


def test_scanned_secret_makes_a_seat(app: Flask, council: Council, ticket: Ticket, stranger: Browser) -> None:
    answer = stranger.client.post(f"/j/{council.code}/ticket", json={"ticket": ticket.ticket})
    assert answer.status_code == 200 and answer.json["ok"] is True
    sitting = seat(app, stranger, council.code)
    assert sitting is not None and sitting.unit == council.units["r1"]
    cookie = answer.headers["Set-Cookie"]
    assert answer.json["seat"] in cookie and "HttpOnly" in cookie and "SameSite=Lax" in cookie


@pytest.mark.parametrize("write", [str, str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_short_code_works_without_a_script(
    app: Flask, council: Council, ticket: Ticket, stranger: Browser, write: Callable[[str], str]
) -> None:
    answer = stranger.client.post(f"/j/{council.code}/ticket", data={"ticket": write(ticket.short_code)})
    assert (answer.status_code, answer.location) == (303, f"/p/{council.code}")
    sitting = seat(app, stranger, council.code)
    assert sitting is not None and sitting.unit == council.units["r1"]


def test_wrong_ticket_is_a_sentence_on_the_page(council: Council, ticket: Ticket, stranger: Browser) -> None:
    answer = stranger.client.post(f"/j/{council.code}/ticket", data={"ticket": "7K4M-92QX"})
    assert answer.status_code == 404
    assert "这张票不对，或者已经换过新票，请到签到席核对。" in words(answer)
    assert 'id="ticket-form"' in answer.text


def test_wrong_ticket_answers_a_script_in_json(council: Council, ticket: Ticket, stranger: Browser) -> None:
    answer = stranger.client.post(f"/j/{council.code}/ticket", json={"ticket": "A" * 26})
    assert (answer.status_code, answer.json["error"]) == (404, "not_found")


@pytest.mark.parametrize("body", [{}, {"ticket": 7}, [], {"ticket": None}])
def test_body_that_is_no_ticket_is_malformed(
    council: Council, ticket: Ticket, stranger: Browser, body: object
) -> None:
    answer = stranger.client.post(f"/j/{council.code}/ticket", json=body)
    assert (answer.status_code, answer.json["error"]) == (422, "malformed")


def test_other_site_cannot_seat_a_phone(council: Council, ticket: Ticket, stranger: Browser) -> None:
    answer = stranger.client.post(
        f"/j/{council.code}/ticket", data={"ticket": ticket.short_code}, headers={"Origin": "http://evil.example"}
    )
    assert answer.status_code == 403
    assert stranger.client.get_cookie(f"fc_seat_{council.code}") is None


def test_guessing_is_limited(council: Council, ticket: Ticket, stranger: Browser) -> None:
    for number in range(20):
        stranger.client.post(f"/j/{council.code}/ticket", json={"ticket": f"AAAA-AA{number:02}"})
    answer = stranger.client.post(f"/j/{council.code}/ticket", json={"ticket": ticket.short_code})
    assert (answer.status_code, answer.json["error"]) == (429, "busy")


def test_scanned_ticket_gets_in_past_those_who_guess(council: Council, ticket: Ticket, stranger: Browser) -> None:
    """A hall behind one address: nobody guesses 128 bits, so whoever tries shuts nobody out, codes as little."""
    path = f"/j/{council.code}/ticket"
    forged = {stranger.client.post(path, json={"ticket": "A" * 26}).status_code for _ in range(25)}
    for number in range(20):
        stranger.client.post(path, json={"ticket": f"AAAA-AA{number:02}"})

    answer = stranger.client.post(path, json={"ticket": ticket.ticket})

    assert (forged, answer.status_code) == ({404}, 200)


def test_six_digits_lead_to_the_hall(council: Council, stranger: Browser) -> None:
    council.plan()
    spaced = f"{council.code[:3]} {council.code[3:]}"
    assert stranger.get(f"/j?code={spaced}").location == f"/j/{council.code}"
    assert "会议号是六位数字" in words(stranger.get("/j?code=12"))


def test_evening_that_is_over_is_looked_at(council: Council, stranger: Browser) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3"])
    assert "进去后按屏幕上说的到签到席报号，就能投票" in words(stranger.get(f"/j/{council.code}"))

    council.do(CloseSession(council.session))

    told = words(stranger.get(f"/j/{council.code}"))
    assert "看结果 会已经散了，不能再投票；宣布过的结果可以看。" in told and "就能投票" not in told


def test_phone_with_a_seat_that_went_back_is_not_sent_to_the_desk(
    council: Council, ticket: Ticket, stranger: Browser
) -> None:
    stranger.client.post(f"/j/{council.code}/ticket", json={"ticket": ticket.ticket})

    told = words(stranger.get(f"/j/{council.code}"))
    assert "回到会场 这部手机已经有座位，不用再报号。" in told and "签到席报号" not in told
    assert "有入场票？输入票上的号" in told


def test_yard_meeting_sends_nobody_to_vote(council: Council, stranger: Browser) -> None:
    items = (PlannedItem("说需求", ItemForm.DISCUSSION),)
    planned = council.do(PlanSession("yard_meeting", "点单", "3号院坝", EVENING, "主持人", "记录人", items))
    told = words(stranger.get(f"/j/{planned.code}"))
    assert "进去后可以提一件事，也可以看大屏幕上记了什么。" in told and "就能投票" not in told


def test_number_reported_at_the_desk_turns_the_phone_into_a_seat(
    app: Flask, council: Council, as_: Callable[[Actor], Browser], stranger: Browser
) -> None:
    council.plan()
    council.gather([])
    stranger.get(f"/j/{council.code}")
    desk = as_(council.chair)
    headers = {"X-CSRFToken": desk.token(f"/desk/{council.session}")}
    body = {"session": council.session, "unit": council.units["r1"], "phone": 1}
    desk.client.post(f"/desk/{council.session}/do/sessions/check_in", json=body, headers=headers)
    state = stranger.get(f"/p/{council.code}/state").json
    assert state["me"]["seat"] and state["me"]["number"] is None

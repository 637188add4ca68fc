"""/p/<code>/score: what a socket can do a plain POST can do."""

from __future__ import annotations

from flask import Flask

from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.people.issue_tickets import IssueTickets
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered, sit
from tests.factories.world import World
from tests.web.browser import Browser, browser_of


def test_score_by_json_is_a_vote_and_a_guest_has_none(
    council: Council, app: Flask, world: World, stranger: Browser
) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)
    council.do(AppraiseItem(council.session, council.item))
    tickets = {one.unit: one.ticket for one in council.do(IssueTickets(council.session)).tickets}
    phone = browser_of(app, world)
    phone.client.post(f"/j/{council.code}/ticket", json={"ticket": tickets[council.units["r1"]]})
    body = {"demand": demand, "satisfaction": 4, "key": "k"}

    told = phone.client.post(f"/p/{council.code}/score", json=body).json

    assert told is not None and told["ok"] is True
    assert [one["choices"] for one in council.events("VoteCast")] == [["o2"]]
    assert stranger.client.post(f"/p/{council.code}/score", json=body).status_code == 401

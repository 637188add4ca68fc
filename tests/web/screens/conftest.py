"""What the phone's tests share: five phones and an open ballot."""

from __future__ import annotations

import pytest
from flask import Flask

from facilitator.services.people.issue_tickets import IssueTickets
from tests.factories.council import Council
from tests.factories.world import World
from tests.web.browser import browser_of
from tests.web.screens.voting import EVERYBODY, Voting


@pytest.fixture
def voting(app: Flask, world: World, council: Council) -> Voting:
    """Five phones on their seats, one ballot open."""
    council.plan()
    council.begin(EVERYBODY)
    tickets = {one.unit: one.ticket for one in council.do(IssueTickets(council.session)).tickets}
    phones = {unit: browser_of(app, world) for unit in EVERYBODY}
    for unit, phone in phones.items():
        phone.client.post(f"/j/{council.code}/ticket", json={"ticket": tickets[council.units[unit]]})
    return Voting(council, council.open_ballot(), phones)

"""people.issue_tickets: a secret for every unit; printing again makes the tickets before worthless."""

from __future__ import annotations

import json

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.take_seat import TakeSeat
from tests.factories.council import Council


def test_issue_tickets_gives_every_unit_its_own_secrets(council: Council) -> None:
    tickets = council.do(IssueTickets(council.plan())).tickets

    assert {ticket.unit for ticket in tickets} == set(council.units.values())
    assert len({ticket.ticket for ticket in tickets} | {ticket.short_code for ticket in tickets}) == 2 * len(tickets)


def test_issue_tickets_to_some_leaves_the_others_as_they_are(council: Council) -> None:
    session = council.plan()
    first = {ticket.unit: ticket for ticket in council.do(IssueTickets(session)).tickets}
    one, another = council.units["r1"], council.units["r2"]

    (again,) = council.do(IssueTickets(session, (one,))).tickets

    assert again.unit == one
    assert council.do(TakeSeat(council.code, again.ticket)).unit == one
    assert council.do(TakeSeat(council.code, first[another].ticket)).unit == another
    for secrets in ({"ticket": first[one].ticket}, {"short_code": first[one].short_code}):
        with pytest.raises(NotFound):
            council.do(TakeSeat(council.code, **secrets))


def test_issue_tickets_refuses_strangers(council: Council) -> None:
    with pytest.raises(NotFound, match="有 1 户（人）不在"):
        council.do(IssueTickets(council.plan(), (council.units["r1"], "stranger")))


def test_issue_tickets_writes_units_but_no_secrets_into_the_journal(council: Council) -> None:
    session = council.plan()
    tickets = council.do(IssueTickets(session)).tickets

    with council.world.database.reading() as store:
        (body,) = [entry.body for entry in store.journal.entries(session) if entry.type == "TicketsIssued"]
    assert json.loads(body) == {"session": session, "units": sorted(council.units.values())}
    assert not any(ticket.ticket in body or ticket.short_code in body for ticket in tickets)


def test_issue_tickets_is_for_the_check_in_desk(council: Council) -> None:
    session = council.plan()

    council.do(IssueTickets(session), council.recorder)
    with pytest.raises(Forbidden):
        council.do(IssueTickets(session), council.scrutineer)

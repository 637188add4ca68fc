"""A printed ticket that checks its holder in, where the chair has said so."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.let_in import LetIn
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council


@pytest.fixture
def ticket(council: Council) -> str:
    council.plan()
    council.gather([])
    return str(council.do(IssueTickets(council.session, (council.units["r1"],))).tickets[0].ticket)


def states(council: Council) -> set[str]:
    return {line.state for line in council.ask(Hall(council.session))}


def test_ticket_checks_nobody_in_unless_it_was_chosen(council: Council, ticket: str) -> None:
    assert council.do(TakeSeat(council.code, ticket=ticket)).checked_in is False
    assert states(council) == {"absent"}


def test_let_in_by_ticket_checks_in_once(council: Council, ticket: str) -> None:
    council.do(LetIn(council.session, by_ticket=True))

    first = council.do(TakeSeat(council.code, ticket=ticket))
    second = council.do(TakeSeat(council.code, ticket=ticket))

    assert (first.checked_in, second.checked_in) == (True, False)
    assert states(council) == {"absent", "present"}


def test_wall_knows_whether_a_ticket_lets_in(council: Council, ticket: str) -> None:
    before = council.ask(Rooms(council.session), SYSTEM).screen["session"]["by_ticket"]

    council.do(LetIn(council.session, by_ticket=True))

    assert (before, council.ask(Rooms(council.session), SYSTEM).screen["session"]["by_ticket"]) == (False, True)


def test_let_in_takes_no_code_of_the_desk(council: Council, ticket: str) -> None:
    council.do(LetIn(council.session, by_ticket=True))
    code = council.do(CheckIn(council.session, council.units["r2"])).short_code

    assert council.do(TakeSeat(council.code, short_code=code)).checked_in is False


def test_let_in_ends_with_the_evening(council: Council) -> None:
    council.plan()
    council.begin([])
    council.do(CloseSession(council.session))

    with pytest.raises(WrongState):
        council.do(LetIn(council.session, by_ticket=True))

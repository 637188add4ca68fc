"""people.take_seat: a ticket makes a phone the seat of its unit, and only one phone at a time."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import SeatByToken
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.ticketing import Ticket
from tests.factories.council import Council

PHONE = Actor(ActorKind.GUEST, "phone", "", GUEST_POWERS)


@pytest.fixture
def ticket(council: Council) -> Ticket:
    issued: Ticket = council.do(IssueTickets(council.plan(), (council.units["r1"],))).tickets[0]
    return issued


def test_take_seat_with_a_ticket_speaks_for_its_unit(council: Council, ticket: Ticket) -> None:
    taken = council.do(TakeSeat(council.code, ticket.ticket), PHONE)

    seat = council.ask(SeatByToken(token_hash(taken.seat)), SYSTEM)
    assert taken.unit == seat.unit == council.units["r1"]
    assert (seat.session, seat.code, seat.label) == (council.session, council.code, "representative r1")


def test_take_seat_reads_a_short_code_as_people_type_it(council: Council, ticket: Ticket) -> None:
    typed = f" {ticket.short_code.lower().replace('-', ' ')} "
    spaced = f"{council.code[:3]} {council.code[3:]}"

    assert council.do(TakeSeat(spaced, short_code=typed), PHONE).unit == council.units["r1"]


def test_take_seat_on_a_second_phone_ends_the_first(council: Council, ticket: Ticket) -> None:
    first = council.do(TakeSeat(council.code, ticket.ticket), PHONE).seat

    second = council.do(TakeSeat(council.code, ticket.ticket), PHONE).seat

    assert council.ask(SeatByToken(token_hash(first)), SYSTEM) is None
    assert council.ask(SeatByToken(token_hash(second)), SYSTEM) is not None
    with council.world.database.reading() as store:
        assert [entry.type for entry in store.journal.entries(council.session)].count("TicketMoved") == 1


def test_take_seat_refuses_a_ticket_of_another_session(council: Council, ticket: Ticket) -> None:
    council.plan()

    for command in (TakeSeat(council.code, ticket.ticket), TakeSeat(council.code, short_code=ticket.short_code)):
        with pytest.raises(NotFound, match="这张票不对"):
            council.do(command, PHONE)


def test_take_seat_asks_for_a_ticket(council: Council, ticket: Ticket) -> None:
    with pytest.raises(Missing):
        council.do(TakeSeat(council.code), PHONE)


def test_take_seat_says_where_to_find_the_number_of_the_meeting(council: Council, ticket: Ticket) -> None:
    with pytest.raises(NotFound, match="大屏幕"):
        council.do(TakeSeat("000000", ticket.ticket), PHONE)

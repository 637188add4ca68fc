"""Tokens, log-ins and seats become actors, and stop doing so at once when they end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import GUEST_POWERS, SEAT_POWERS, Power, Role, powers_of
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.log_out import LogOut
from facilitator.services.people.read import PersonByLogIn
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.people.watch import Watch
from facilitator.wire.identity import bearer, seat_by_token, staff_by_bearer, staff_by_cookie
from tests.factories.evenings import plan_evening
from tests.factories.world import World


def logged_in(world: World) -> str:
    """A chair's log-in token."""
    added = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result
    return str(world.door.do(SYSTEM, LogIn("主持人", added.one_time_password)).result.token)


@pytest.mark.parametrize(
    ("header", "token"),
    [
        ("Bearer abc", "abc"),
        ("bearer  abc ", "abc"),
        ("Bearer", None),
        ("Bearer ", None),
        ("Basic abc", None),
        ("abc", None),
        ("", None),
        (None, None),
    ],
)
def test_bearer_reads_the_header(header: str | None, token: str | None) -> None:
    assert bearer(header) == token


def test_staff_by_bearer_knows_the_token_and_no_other(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)
    token = world.token("主持人")

    actor = staff_by_bearer(world.door, token, secure=False)

    assert actor == Actor(ActorKind.STAFF, chair.id, "主持人", powers_of([Role.CHAIR]), secure=False)
    assert staff_by_bearer(world.door, token + "x", secure=False) is None
    assert staff_by_bearer(world.door, "x" * 10_000, secure=False) is None
    assert staff_by_bearer(world.door, "", secure=False) is None
    assert staff_by_bearer(world.door, None, secure=False) is None


def test_staff_by_bearer_forgets_a_replaced_token(world: World) -> None:
    world.staff("主持人", Role.CHAIR)
    before, after = world.token("主持人"), world.token("主持人")

    assert staff_by_bearer(world.door, before, secure=True) is None
    assert staff_by_bearer(world.door, after, secure=True) is not None


def test_staff_by_cookie_knows_the_log_in_until_log_out(world: World) -> None:
    token = logged_in(world)
    actor = staff_by_cookie(world.door, token, secure=True)
    assert actor is not None and actor.may(Power.RUN_BALLOTS) and not actor.may(Power.WORK)

    world.door.do(SYSTEM, LogOut(token))

    assert staff_by_cookie(world.door, token, secure=True) is None


def test_staff_by_cookie_ends_after_two_idle_hours(world: World) -> None:
    token = logged_in(world)

    world.clock.forward(hours=2)

    assert staff_by_cookie(world.door, token, secure=True) is None


def test_staff_by_cookie_lasts_while_it_is_used_but_not_past_twelve_hours(world: World) -> None:
    token = logged_in(world)
    for _ in range(11):
        world.clock.forward(hours=1)
        assert staff_by_cookie(world.door, token, secure=True) is not None

    world.clock.forward(hours=1)

    assert staff_by_cookie(world.door, token, secure=True) is None


def test_staff_by_cookie_writes_at_most_every_five_minutes(world: World) -> None:
    token = logged_in(world)
    began = world.clock.now()

    world.clock.forward(minutes=4)
    staff_by_cookie(world.door, token, secure=True)
    assert world.door.ask(SYSTEM, PersonByLogIn(token_hash(token))).seen_at == began

    world.clock.forward(minutes=1)
    staff_by_cookie(world.door, token, secure=True)
    assert world.door.ask(SYSTEM, PersonByLogIn(token_hash(token))).seen_at == began + timedelta(minutes=5)


def test_staff_by_cookie_lets_people_in_when_nothing_can_be_written(world: World) -> None:
    token = logged_in(world)
    world.clock.forward(hours=1)
    world.door.writer.broken = "disk I/O error"

    assert staff_by_cookie(world.door, token, secure=True) is not None


def test_a_log_in_is_no_bearer_token_and_the_other_way_round(world: World) -> None:
    log_in = logged_in(world)
    token = world.token("主持人")

    assert staff_by_bearer(world.door, log_in, secure=True) is None
    assert staff_by_cookie(world.door, token, secure=True) is None


def test_seat_by_token_knows_a_guest(world: World) -> None:
    evening = plan_evening(world)
    watching = world.door.do(SYSTEM, Watch(evening.code)).result

    actor = seat_by_token(world.door, watching.seat, secure=False)

    assert actor is not None
    assert (actor.kind, actor.powers, actor.unit) == (ActorKind.GUEST, GUEST_POWERS, None)
    assert (actor.session, actor.secure) == (evening.session, False)


def test_seat_by_token_knows_a_unit_until_its_ticket_moves(world: World) -> None:
    evening = plan_evening(world)
    ticket = evening.tickets[0]
    first = world.door.do(SYSTEM, TakeSeat(evening.code, ticket=ticket.ticket)).result.seat

    actor = seat_by_token(world.door, first, secure=True)
    assert actor is not None
    assert (actor.kind, actor.powers, actor.unit) == (ActorKind.SEAT, SEAT_POWERS, ticket.unit)

    second = world.door.do(SYSTEM, TakeSeat(evening.code, short_code=ticket.short_code)).result.seat
    assert seat_by_token(world.door, first, secure=True) is None
    assert seat_by_token(world.door, second, secure=True) is not None


def test_seat_by_token_refuses_strangers(world: World) -> None:
    assert seat_by_token(world.door, "x" * 43, secure=True) is None
    assert seat_by_token(world.door, "", secure=True) is None
    assert seat_by_token(world.door, None, secure=True) is None

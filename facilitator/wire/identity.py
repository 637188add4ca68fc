"""Who is asking: bearer tokens and log-ins of the staff, seats of the hall; asked of the database every time.

Nothing is kept between two requests, so a token that was replaced, a log-in that was ended and a ticket that moved to
another phone stop working with the next command, on sockets too.
"""

from __future__ import annotations

from datetime import timedelta

from facilitator.domain.errors import Refusal
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import GUEST_POWERS, SEAT_POWERS, powers_of
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.door import Door
from facilitator.services.people.read import PersonByLogIn, PersonByToken, Seat, SeatByToken, StaffMember
from facilitator.services.people.stay import StayLoggedIn

LONGEST_LOG_IN = timedelta(hours=12)
LONGEST_IDLE = timedelta(hours=2)
"""An evening's speaker may leave the desk alone for an hour; a forgotten laptop must not stay open over night."""
REFRESH = timedelta(minutes=5)
LONGEST_TOKEN = 200


def bearer(header: str | None) -> str | None:
    """The token of an `Authorization: Bearer …` header."""
    kind, _, token = (header or "").strip().partition(" ")
    return token.strip() or None if kind.lower() == "bearer" else None


def staff_by_bearer(door: Door, token: str | None, secure: bool) -> Actor | None:
    """The member of staff whose API token this is."""
    if not token or len(token) > LONGEST_TOKEN:
        return None
    member: StaffMember | None = door.ask(SYSTEM, PersonByToken(token_hash(token)))
    return None if member is None else _staff(member, secure)


def staff_by_cookie(door: Door, token: str | None, secure: bool) -> Actor | None:
    """The member of staff behind a log-in that has neither ended nor run out; using it keeps it alive."""
    if not token or len(token) > LONGEST_TOKEN:
        return None
    hashed = token_hash(token)
    member: StaffMember | None = door.ask(SYSTEM, PersonByLogIn(hashed))
    if member is None or member.began_at is None or member.seen_at is None:
        return None
    now = door.ports.clock.now()
    if now - member.began_at >= LONGEST_LOG_IN or now - member.seen_at >= LONGEST_IDLE:
        return None
    if now - member.seen_at >= REFRESH:
        _stay(door, hashed)
    return _staff(member, secure)


def seat_by_token(door: Door, token: str | None, secure: bool) -> Actor | None:
    """The seat (a unit's phone) or the guest that this token belongs to."""
    if not token or len(token) > LONGEST_TOKEN:
        return None
    seat: Seat | None = door.ask(SYSTEM, SeatByToken(token_hash(token)))
    if seat is None:
        return None
    if seat.unit is None:
        return Actor(ActorKind.GUEST, seat.id, seat.label, GUEST_POWERS, seat.session, None, secure)
    return Actor(ActorKind.SEAT, seat.id, seat.label, SEAT_POWERS, seat.session, seat.unit, secure)


def _staff(member: StaffMember, secure: bool) -> Actor:
    return Actor(ActorKind.STAFF, member.id, member.name, powers_of(member.roles), secure=secure)


def _stay(door: Door, hashed: str) -> None:
    try:
        door.do(SYSTEM, StayLoggedIn(hashed))
    except Refusal:
        return  # A full disk must not log out the people who have to deal with it.

"""Which session a code means, and who sits behind this phone's cookie."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from facilitator.domain.errors import NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.masking import mask_name
from facilitator.domain.words import N_
from facilitator.services.context import Actor
from facilitator.services.people.read import Seat, SeatByToken, SeatLost
from facilitator.services.sessions.read import SessionByCode, SessionLine
from facilitator.services.sessions.room import Rooms, RoomSet
from facilitator.sessions.presence import SeatLoss
from facilitator.web.acting import look_up
from facilitator.wire.application import application
from facilitator.wire.cookies import seat_token
from facilitator.wire.identity import LONGEST_TOKEN, seat_by_token
from facilitator.wire.origin import is_secure


@dataclass(frozen=True)
class Me:
    """What a phone is told about itself: `seat` only when it may vote, `number` only while it watches.

    `holder` is the person's name cut short, enough to notice that one holds a neighbour's phone. `moved`: it was a seat
    until its ticket was used on another phone; `replaced`: until somebody else of the household went on.
    """

    seat: str | None
    name: str
    number: int | None
    holder: str = ""
    moved: bool = False
    replaced: bool = False


def session_of(code: str) -> SessionLine:
    """Raises NotFound with what to do."""
    line: SessionLine | None = look_up(SessionByCode(code))
    if line is None:
        raise NotFound(N_("没有 {code} 这个会议号，请看大屏幕上的六位数字，再输一遍。"), code=code[:12])
    return line


def room_of(session: str) -> RoomSet:
    rooms: RoomSet = look_up(Rooms(session))
    return rooms


def seat_here(code: str, session: str) -> Seat | None:
    """The seat of this phone in this session; None without a cookie, or when the ticket moved to another phone."""
    token = seat_token(code)
    if not token or len(token) > LONGEST_TOKEN:
        return None
    seat: Seat | None = look_up(SeatByToken(token_hash(token)))
    return seat if seat is not None and seat.session == session else None


def voter_here(code: str) -> Actor | None:
    served = application()
    return seat_by_token(served.door, seat_token(code), is_secure(request.environ, served.settings))


def why_lost(code: str) -> str | None:
    """Why the seat of this phone's cookie is gone; None where it is not."""
    token = seat_token(code)
    if not token or len(token) > LONGEST_TOKEN:
        return None
    because: str | None = look_up(SeatLost(token_hash(token)))
    return because


def me(seat: Seat, lost: str | None = None) -> Me:
    holder = "" if seat.holder_name == seat.label else mask_name(seat.holder_name)
    number = None if seat.unit else seat.guest_number
    return Me(seat.unit, seat.label, number, holder, lost == SeatLoss.MOVED, lost == SeatLoss.REPLACED)

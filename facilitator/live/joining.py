"""How a socket joins a session: a phone by its seat, a desk by its log-in, a projector by the six digits alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import parse_qs

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.live.audiences import DESK_PLACES, Audience, Listener
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.door import Door
from facilitator.services.people.read import PersonByLogIn, Seat, SeatByToken
from facilitator.services.sessions.read import SessionByCode
from facilitator.services.sessions.room import RoomVersion
from facilitator.wire.identity import seat_by_token, staff_by_bearer, staff_by_cookie
from facilitator.wire.refusals import Malformed, Unauthorized

LONGEST = 200
FIELDS = ("audience", "code", "session", "seat", "token", "place")
NO_SEAT = N_("这部手机还没有入座，请重新扫票上的二维码，或者到签到席帮忙。")
NO_SESSION = N_("没有这个会议号码，请看大屏幕上的六位数字。")


class Jar(Protocol):
    """The handshake's cookies, read by the one file that knows them."""

    def staff(self) -> str | None: ...

    def seats(self, code: str) -> tuple[str, ...]:
        """The tokens to try: one session's, or all that the phone has when it names none."""
        ...


@dataclass(frozen=True)
class Wish:
    """What a client says about itself; an empty text where it says nothing. `seat` and `token` stand for cookies."""

    audience: Audience
    code: str
    session: str
    seat: str
    token: str
    place: str = ""
    """Which of the staff's windows asks; only told to the desk, it opens nothing."""


def wish_of(query: str, auth: Any) -> Wish:
    """Read the credentials of the connect packet, else the query. Raises Malformed."""
    given = auth if isinstance(auth, Mapping) else {}
    asked = parse_qs(query)
    texts = {name: given.get(name, asked.get(name, [""])[0]) for name in FIELDS}
    for name, text in texts.items():
        if not isinstance(text, str) or len(text) > LONGEST:
            raise Malformed({name: N_("应当是一小段文字。")})
    audience = texts.pop("audience") or Audience.PHONE
    if audience not in tuple(Audience):
        raise Malformed({"audience": N_("只能是 phone、screen 或 desk。")})
    return Wish(audience=Audience(audience), **texts)


class Joining:
    """Asks the database who is there; keeps nothing itself."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def join(self, socket: str, wish: Wish, jar: Jar, secure: bool) -> Listener:
        """A new listener. Raises Unauthorized, Forbidden or NotFound."""
        if wish.audience is Audience.SCREEN:
            return Listener(socket, self._session_of(wish), Audience.SCREEN)
        if wish.audience is Audience.DESK:
            return self._desk(socket, wish, jar, secure)
        return self._phone(socket, wish, jar, secure)

    def actor(self, listener: Listener) -> Actor | None:
        """Who speaks on this socket, asked anew; None for projectors and for whoever has lost their seat or log-in."""
        if listener.audience is Audience.PHONE:
            return seat_by_token(self._door, listener.token, listener.secure)
        if listener.audience is Audience.DESK:
            recognise = staff_by_bearer if listener.bearer else staff_by_cookie
            return recognise(self._door, listener.token, listener.secure)
        return None

    def may_stay(self, desk: Listener) -> bool:
        """Whether the log-in behind an open desk still exists. Looking on is no use of it and does not prolong it."""
        if desk.bearer:
            return self.actor(desk) is not None
        return self._door.ask(SYSTEM, PersonByLogIn(token_hash(desk.token))) is not None

    def _desk(self, socket: str, wish: Wish, jar: Jar, secure: bool) -> Listener:
        token = wish.token or jar.staff() or ""
        desk = Listener(socket, "", Audience.DESK, token, bearer=bool(wish.token), secure=secure)
        desk.place = wish.place if wish.place in DESK_PLACES else DESK_PLACES[0]
        actor = self.actor(desk)
        if actor is None:
            raise Unauthorized()
        if not actor.may(Power.READ_SESSIONS):
            raise Forbidden()
        desk.session = self._session_of(wish)
        return desk

    def _phone(self, socket: str, wish: Wish, jar: Jar, secure: bool) -> Listener:
        wanted = self._session_of(wish) if wish.code or wish.session else None
        for token in (wish.seat,) if wish.seat else jar.seats(wish.code):
            actor = seat_by_token(self._door, token, secure)
            if actor is not None and actor.session is not None and wanted in (None, actor.session):
                phone = Listener(socket, actor.session, Audience.PHONE, token, secure=secure, seat=actor.id)
                phone.unit, phone.number = actor.unit, self._number(token) if actor.unit is None else None
                return phone
        raise Unauthorized(NO_SEAT)

    def _number(self, token: str) -> int | None:
        seat: Seat | None = self._door.ask(SYSTEM, SeatByToken(token_hash(token)))
        return None if seat is None else seat.guest_number

    def _session_of(self, wish: Wish) -> str:
        if wish.code:
            line = self._door.ask(SYSTEM, SessionByCode(wish.code))
            if line is None:
                raise NotFound(NO_SESSION)
            session: str = line.id
            return session
        if not wish.session:
            raise NotFound(NO_SESSION)
        self._door.ask(SYSTEM, RoomVersion(wish.session))
        return wish.session

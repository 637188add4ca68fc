"""Questions about people: who a token, a log-in or a seat belongs to, the staff, the roll."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.people.powers import Power, Role
from facilitator.domain.people.residence import OCCUPANCY_NAMES, Occupancy
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class StaffMember:
    """A person of the staff; `has_key` says whether they can sign."""

    id: str
    name: str
    roles: tuple[Role, ...]
    must_change: bool
    has_key: bool = False
    began_at: datetime | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True)
class Seat:
    """A phone in a session: a unit's, or a guest's with its number."""

    id: str
    session: str
    code: str
    unit: str | None
    guest_number: int | None
    label: str
    holder_name: str


@dataclass(frozen=True)
class PersonByToken:
    token_hash: str


@dataclass(frozen=True)
class PersonByLogIn:
    token_hash: str


@dataclass(frozen=True)
class SeatByToken:
    token_hash: str


@dataclass(frozen=True)
class SeatLost:
    """Why the phone with this token lost its seat: `moved` or `replaced`; None where it has it, or never had one."""

    token_hash: str


@dataclass(frozen=True)
class LiveSeats:
    """Every phone that may still listen to a session, with the unit it speaks for (None for a guest)."""

    session: str


@dataclass(frozen=True)
class StaffList:
    pass


@dataclass(frozen=True)
class UnitList:
    """All units, or one session's electorate."""

    session: str | None = None


@dataclass(frozen=True)
class Residences:
    """Who lives where, for the units about which it is known."""


@dataclass(frozen=True)
class ResidenceLine:
    unit: str
    occupancy: Occupancy | None
    occupancy_name: str
    moved_in: date | None
    moved_out: date | None
    persons: int | None


@dataclass(frozen=True)
class MyKey:
    pass


def person_by_token(question: PersonByToken, reading: Reading) -> StaffMember | None:
    row = reading.store.staff.by_token(question.token_hash)
    return None if row is None else _member(row)


def person_by_log_in(question: PersonByLogIn, reading: Reading) -> StaffMember | None:
    row = reading.store.staff.log_in(question.token_hash)
    if row is None:
        return None
    member = _member(row)
    return StaffMember(member.id, member.name, member.roles, member.must_change, False, row.began_at, row.seen_at)


def seat_by_token(question: SeatByToken, reading: Reading) -> Seat | None:
    row = reading.store.seating.seat(question.token_hash)
    return None if row is None else Seat(row.id, row.session, row.code, row.unit, row.guest_number, row.label, row.name)


def seat_lost(question: SeatLost, reading: Reading) -> str | None:
    return reading.store.seating.lost_because(question.token_hash)


def live_seats(question: LiveSeats, reading: Reading) -> dict[str, str | None]:
    return reading.store.seating.live(question.session)


def staff_list(question: StaffList, reading: Reading) -> tuple[StaffMember, ...]:
    keyed = reading.store.staff.keyed()
    return tuple(
        StaffMember(row.id, row.name, tuple(Role(role) for role in row.roles), row.must_change, row.id in keyed)
        for row in reading.store.staff.everyone()
        if row.active
    )


def unit_list(question: UnitList, reading: Reading) -> tuple[Unit, ...]:
    session = find_session(reading.store, question.session) if question.session is not None else None
    meeting_within_office(reading, session.kind if session is not None else "")
    return tuple(reading.store.roll.everyone() if session is None else electorate(reading.store, session))


def residences(question: Residences, reading: Reading) -> tuple[ResidenceLine, ...]:
    return tuple(
        ResidenceLine(
            unit, one.occupancy, OCCUPANCY_NAMES[one.occupancy] if one.occupancy else "",
            one.moved_in, one.moved_out, one.persons,
        )
        for unit, one in sorted(reading.store.roll.residences().items())
    )  # fmt: skip


def my_key(question: MyKey, reading: Reading) -> datetime | None:
    """When the asker's signing key was made; None without one."""
    row = reading.store.staff.key_of(reading.actor.id)
    return None if row is None else row.made_at


def _member(row: Row) -> StaffMember:
    return StaffMember(row.id, row.name, tuple(Role(role) for role in row.roles), row.must_change)


QUESTIONS = (
    Question("people", "by_token", PersonByToken, Power.WORK, N_("令牌是谁的"), person_by_token),
    Question("people", "by_log_in", PersonByLogIn, Power.WORK, N_("登录的是谁"), person_by_log_in),
    Question("people", "by_seat", SeatByToken, Power.WORK, N_("这部手机是谁的"), seat_by_token),
    Question("people", "seat_lost", SeatLost, Power.WORK, N_("这部手机为什么不再是席位"), seat_lost),
    Question("people", "live_seats", LiveSeats, Power.WORK, N_("一次会议的手机"), live_seats),
    Question("people", "list", StaffList, Power.STAFF, N_("工作人员"), staff_list),
    Question("people", "units", UnitList, Power.STAFF, N_("名册"), unit_list),
    Question("people", "residences", Residences, Power.STAFF, N_("谁住在哪里"), residences),
    Question("people", "my_key", MyKey, Power.STAFF, N_("我的签名密钥"), my_key),
)

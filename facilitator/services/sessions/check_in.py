"""sessions.check_in: a person stands at the desk; their unit is present, once, whatever the channel."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import AlreadyPresent, Missing, NotFound, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.quorum import needed_now
from facilitator.services.ticketing import code_hash, issue_one
from facilitator.services.verb import Verb
from facilitator.sessions.events import CheckedIn, TicketMoved
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class CheckIn:
    """A voter by `unit` or by `ticket` (secret or short code); an observer by `name`.

    `phone` is the number that a guest's phone shows: that phone becomes the seat, also of somebody who is in already.
    """

    session: str
    unit: str | None = None
    ticket: str | None = None
    name: str = ""
    phone: int | None = None
    capacity: Capacity = Capacity.VOTER


@dataclass(frozen=True)
class CheckedInAnswer:
    """`short_code` is typed on /j/<code>; empty for observers. `needed` is null where the rule asks for no quorum.

    `unit` says whose ticket it was; None for observers.
    """

    short_code: str
    present: int
    needed: int | None
    unit: str | None = None


def check_in(command: CheckIn, context: Context) -> CheckedInAnswer:
    session = find_session(context.store, command.session)
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能签到：会议还没有开始签到，或者已经散会。"))
    enter = _observer if command.capacity is Capacity.OBSERVER else _voter
    unit, code = enter(command, session, context)
    present = len(context.store.rooms.present(session.id))
    return CheckedInAnswer(code, present, needed_now(context.store, session), unit)


def _voter(command: CheckIn, session: Row, context: Context) -> tuple[str | None, str]:
    unit = _unit(command, session, context)
    here = context.store.rooms.is_in(session.id, unit.id)
    if here and command.phone is None:
        raise AlreadyPresent(label=_in_full(unit))
    if not here:
        _come(context, session.id, unit.id, command.name.strip() or unit.holder_name or unit.label, command)
    if command.phone is not None:
        _seat_phone(context, session.id, unit.id, command.phone)
    return unit.id, issue_one(context, session.id, unit.id, "desk").short_code


def _in_full(unit: Unit) -> str:
    """王秀英（居民代表01）: the desk knows people by name, and two may share one."""
    return f"{unit.holder_name}（{unit.label}）" if unit.holder_name else unit.label


def _unit(command: CheckIn, session: Row, context: Context) -> Unit:
    identity = command.unit
    if identity is None and command.ticket:
        seating = context.store.seating
        ticket = seating.ticket(session.id, secret_hash=token_hash(command.ticket.strip())) or seating.ticket(
            session.id, code_hash=code_hash(session.id, command.ticket)
        )
        if ticket is None:
            raise NotFound(N_("这张票不对，或者已经换过新票，请按姓名查找。"))
        identity = ticket.unit
    if identity is None:
        raise Missing(N_("请扫票，或者选择是哪一户、哪位代表。"), what="unit")
    unit = context.store.roll.frozen_unit(session.id, identity)
    if unit is None:
        raise NotFound(N_("不在这次会议的名册上，可以登记为列席。"))
    return unit


def _observer(command: CheckIn, session: Row, context: Context) -> tuple[str | None, str]:
    if not command.name.strip():
        raise Missing(N_("请写上列席人员的姓名。"), what="name")
    _come(context, session.id, None, command.name.strip(), command)
    return None, ""


def _come(context: Context, session: str, unit: str | None, name: str, command: CheckIn) -> None:
    method = "ticket" if command.ticket else "phone" if command.phone is not None else "desk"
    context.store.rooms.come(
        {
            "id": context.new_id(),
            "session": session,
            "unit": unit,
            "name": name,
            "capacity": command.capacity,
            "method": method,
            "came_at": context.now,
        }
    )
    context.record(CheckedIn(session, unit, command.capacity, method), session)


def _seat_phone(context: Context, session: str, unit: str, number: int) -> None:
    """The guest's phone with this number becomes the unit's seat; other phones of the unit lose theirs."""
    guest = context.store.seating.guest(session, number)
    if guest is None or guest.unit is not None:
        raise NotFound(N_("没有报 {number} 号的手机，请看手机上的大数字。"), number=number)
    context.store.seating.give_unit(guest.id, unit)
    if context.store.seating.leave_others(session, unit, guest.id, context.now):
        context.record(TicketMoved(session, unit), session)
    context.store.touched.add(session)


VERB = Verb("sessions", "check_in", CheckIn, Power.CHECK_IN, N_("签到"), check_in)

"""sessions.appoint: the scrutineers of the evening, of the staff or chosen on the spot from those who came."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.ids import digits
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.services.watching_over import chosen_unit
from facilitator.sessions.events import ScrutineersAppointed
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

PIN_DIGITS = 6
MOST = 8


@dataclass(frozen=True)
class AppointScrutineers:
    """Staff by id or name, residents who are checked in by unit, name or label; the new list replaces the old one."""

    session: str
    scrutineers: tuple[str, ...]


@dataclass(frozen=True)
class DrawnPins:
    """The command with a PIN for everybody who is no staff, hashed outside the transaction."""

    asked: AppointScrutineers
    pins: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Scrutineer:
    """`pin` confirms at the desk and is told once; staff confirm from their own account and have none."""

    name: str
    unit: str | None = None
    pin: str | None = None


@dataclass(frozen=True)
class Appointed:
    scrutineers: tuple[Scrutineer, ...]


def prepare(command: AppointScrutineers, preparation: Preparation) -> DrawnPins:
    names = tuple(dict.fromkeys(command.scrutineers))
    if len(names) > MOST:
        raise BadInput(N_("监票人最多 {most} 位。"), field="scrutineers", most=MOST)
    ports, pins = preparation.ports, {}
    for who in names:
        if preparation.store.staff.working(who) is None:
            pin = digits(ports.randomness, PIN_DIGITS)
            pins[who] = (pin, ports.off_hub.run(partial(ports.passwords.hash, pin)))
    return DrawnPins(AppointScrutineers(command.session, names), pins)


def appoint(command: DrawnPins, context: Context) -> Appointed:
    store, asked = context.store, command.asked
    session = find_session(store, asked.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("会已经开完，不能再推选监票人。"))
    staff = [person for who in asked.scrutineers if (person := store.staff.working(who)) is not None]
    residents = {who: _resident(context, session, who) for who in command.pins}
    if session.chair in {person.id for person in staff}:
        raise BadInput(N_("主持人不能同时当监票人，请另选一位。"), field="scrutineers")
    people = list(dict.fromkeys(person.id for person in staff))
    store.rooms.change(session.id, scrutineers=people)
    store.appointments.end(session.id, context.now)
    store.appointments.appoint([_row(context, session, unit, command.pins[who][1]) for who, unit in residents.items()])
    units = tuple(unit.id for unit in residents.values())
    context.record(ScrutineersAppointed(session.id, (*people, *units)), session.id)
    told = (Scrutineer(_called(unit), unit.id, command.pins[who][0]) for who, unit in residents.items())
    return Appointed((*(Scrutineer(person.name) for person in staff), *told))


def _resident(context: Context, session: Row, who: str) -> Unit:
    unit = chosen_unit(context.store, session, who)
    if unit is None:
        raise NotFound(N_("没有叫“{name}”的工作人员；推选居民要本人已经签到，同名的请点名单里的那一位。"), name=who)
    return unit


def _row(context: Context, session: Row, unit: Unit, pin_hash: str) -> dict[str, object]:
    identity = context.new_id()
    row = {"id": identity, "session": session.id, "unit": unit.id, "name": _called(unit)[:40]}
    return {**row, "pin_hash": pin_hash, "wrong_pins": 0, "at": context.now}


def _called(unit: Unit) -> str:
    return unit.holder_name or unit.label


VERB = Verb("sessions", "appoint", AppointScrutineers, Power.RUN_SESSIONS, N_("推选监票人"), appoint, prepare)

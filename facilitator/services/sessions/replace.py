"""sessions.replace: another one of the household goes on; the phone of the one before can vote no more."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.preset import Preset, Proxy
from facilitator.domain.ballots.proxies import check_proxy, proxy_of
from facilitator.domain.errors import Missing, NotFound, NotPresent
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.attending import Mandate, come, seat_phone
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.quorum import rule_of
from facilitator.services.ticketing import issue_one
from facilitator.services.verb import Verb
from facilitator.sessions.door_events import RepresentativeReplaced
from facilitator.sessions.events import CheckedOut
from facilitator.sessions.presence import SeatLoss


@dataclass(frozen=True)
class ReplaceRepresentative:
    """`name` sits for the unit from now on; `phone` is the number that their phone shows. A vote that the unit has
    given stays given. `document`: the written mandate, where the rule wants one."""

    session: str
    unit: str
    name: str
    phone: int | None = None
    document: str = ""


@dataclass(frozen=True)
class Replaced:
    """`short_code` is for the phone of whoever came; every other ticket of the unit is void."""

    short_code: str


def replace(command: ReplaceRepresentative, context: Context) -> Replaced:
    store, name = context.store, command.name.strip()
    session = find_session(store, command.session)
    unit = store.roll.frozen_unit(session.id, command.unit)
    if unit is None:
        raise NotFound(N_("不在这次会议的名册上，可以登记为列席。"))
    if not name:
        raise Missing(N_("请写上换成谁。"), what="name")
    if store.rooms.stay(session.id, unit.id) is None:
        raise NotPresent(N_("这一户（这位代表）没有签到，直接给来的人签到就行。"))
    mandate = _mandate(command, unit, rule_of(session), store.rooms.stood_for(session.id, name))
    store.rooms.go(session.id, unit.id, context.now)
    context.record(CheckedOut(session.id, unit.id), session.id)
    store.seating.revoke_unit(session.id, unit.id, context.now, SeatLoss.REPLACED)
    come(context, session.id, unit.id, name, "desk", mandate)
    context.record(RepresentativeReplaced(session.id, unit.id), session.id)
    if command.phone is not None:
        seat_phone(context, session.id, unit.id, command.phone)
    return Replaced(issue_one(context, session.id, unit.id, "desk").short_code)


def _mandate(command: ReplaceRepresentative, unit: Unit, rule: Preset | None, stands_for: int) -> Mandate | None:
    """A household speaks through whoever of it is there; anybody else needs the rule to allow a proxy."""
    name, document = command.name.strip(), command.document.strip()
    if unit.kind is UnitKind.HOUSEHOLD and proxy_of(rule) is Proxy.NONE:
        return None
    check_proxy(rule, name, document, stands_for)
    return Mandate(name, document)


VERB = Verb("sessions", "replace", ReplaceRepresentative, Power.CHECK_IN, N_("换人代表"), replace)

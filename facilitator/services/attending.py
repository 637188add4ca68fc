"""Somebody comes into the hall, whatever brought them in: one stay a unit, one phone a unit."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import AlreadyPresent, NotFound
from facilitator.domain.here import HERE
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.quorum import entitled_in, rule_of
from facilitator.sessions.events import CheckedIn, TicketMoved
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

NAME_LIMIT = 40


@dataclass(frozen=True)
class Mandate:
    """Who came in somebody's place, by which paper, and the photograph of it."""

    name: str
    document: str = ""
    file: str | None = None


def come(
    context: Context, session: str, unit: str | None, name: str, method: str, mandate: Mandate | None = None
) -> None:
    """The stay begins; names are kept in the table only, so that they can be forgotten."""
    capacity = Capacity.OBSERVER if unit is None else Capacity.VOTER
    context.store.rooms.come(
        {
            "id": context.new_id(),
            "session": session,
            "unit": unit,
            "name": name.strip()[:NAME_LIMIT],
            "capacity": capacity,
            "method": method,
            "came_at": context.now,
            "proxy_name": mandate.name if mandate else None,
            "proxy_document": (mandate.document or None) if mandate else None,
            "proxy_file": mandate.file if mandate else None,
        }
    )
    context.record(CheckedIn(session, unit, capacity, method), session)


def called(unit: Unit) -> str:
    """王秀英（居民代表01）: the desk knows people by name, and two may share one."""
    if not unit.holder_name or unit.holder_name == unit.label:
        return unit.label
    return f"{unit.holder_name}（{unit.label}）"


def already_here(unit: Unit, stay: Row) -> AlreadyPresent:
    """Says who speaks for the unit and since when, so that the person at the desk knows whom to look for."""
    at = f"{stay.came_at.astimezone(HERE):%H:%M}"
    who = stay.proxy_name or stay.name
    if who in (unit.holder_name, unit.label):
        return AlreadyPresent(N_("{label} 已经签到，{at} 来的。"), label=called(unit), at=at)
    return AlreadyPresent(N_("{label} 户内已有人代表：{who}，{at} 来的。"), label=called(unit), who=who, at=at)


def counted_already(store: UnitOfWork, session: Row, unit: Unit) -> Unit | None:
    """Another unit of the same person who is in already: the two count once."""
    rule, present = rule_of(session), store.rooms.present(session.id) - {unit.id}
    voter_of = entitled_in(store, session, rule).voter_of if rule else {}
    mine = voter_of.get(unit.id, unit.voter)
    return next(
        (
            other
            for other in store.roll.frozen(session.id)
            if other.id in present and voter_of.get(other.id, other.voter) == mine
        ),
        None,
    )


def seat_phone(context: Context, session: str, unit: str, number: int) -> bool:
    """The guest's phone with this number becomes the unit's seat; other phones of the unit lose theirs: did any?"""
    guest = context.store.seating.guest(session, number)
    if guest is None or guest.unit is not None:
        raise NotFound(N_("没有报 {number} 号的手机，请看手机上的大数字。"), number=number)
    context.store.seating.give_unit(guest.id, unit)
    moved = bool(context.store.seating.leave_others(session, unit, guest.id, context.now))
    if moved:
        context.record(TicketMoved(session, unit), session)
    context.store.touched.add(session)
    return moved

"""The restricted list of names of an evening: who came for whom, who spoke and proposed, whose serial is whose."""

from __future__ import annotations

from facilitator.domain.minutes.evidence import serials
from facilitator.domain.minutes.names import AttendedUnit, NameList, RollName, SerialOrder
from facilitator.domain.words import N_
from facilitator.services.floored import proposed_in, spoken_in
from facilitator.services.tally import evidence
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def name_list(store: UnitOfWork, session: Row, salt: bytes) -> NameList:
    frozen = store.roll.frozen(session.id)
    labels = {unit.id: unit.label for unit in frozen}
    stays = store.rooms.attendance(session.id)
    opened = [ballot for ballot in store.ballots.of_session(session.id) if ballot.opened_at is not None]
    return NameList(
        salt.hex(),
        tuple(_attended(stay, labels.get(stay.unit, "")) for stay in stays),
        spoken_in(store, session.id),
        proposed_in(store, session.id),
        tuple(RollName(unit.id, unit.label, unit.holder_name) for unit in frozen),
        tuple(_order(store, session, ballot, salt) for ballot in opened),
    )


def _attended(stay: Row, label: str) -> AttendedUnit:
    unit, name, proxy = stay.unit or "", stay.name, ""
    if stay.proxy_name:
        name = stay.proxy_name
        proxy = N_("（代{holder}，{paper}）").format(holder=stay.name, paper=stay.proxy_document or N_("户内推选"))
    return AttendedUnit(unit, label, name, stay.capacity, stay.method, stay.came_at, stay.left_at, proxy)


def _order(store: UnitOfWork, session: Row, ballot: Row, salt: bytes) -> SerialOrder:
    serial_of = serials(evidence(store, session, ballot).electorate.voter_of, salt, ballot.id)
    return SerialOrder(ballot.id, tuple(sorted(serial_of, key=lambda unit: serial_of[unit])))

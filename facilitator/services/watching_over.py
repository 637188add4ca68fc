"""Who may confirm that voting ends: staff who were appointed, and residents whom the hall chose from its midst."""

from __future__ import annotations

from facilitator.domain.errors import NotFound
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

IN_OFFICE = frozenset({UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE, UnitKind.MEMBER})
CHOSEN = N_("会场推选的监票人")
"""What the journal, which keeps everything for ever, says of a resident without an office."""


def watcher_names(store: UnitOfWork, session: Row) -> dict[str, str]:
    """Staff and appointments by id, as papers and desk name them."""
    residents = {row.id: row.name for row in store.appointments.everybody(session.id) if row.unit}
    return {**store.staff.names(), **residents}


def scrutineer_names(store: UnitOfWork, session: Row) -> tuple[str, ...]:
    """Everybody on the list that holds now, staff first."""
    names = store.staff.names()
    residents = (row.name for row in store.appointments.standing(session.id) if row.unit)
    return (*(names[person] for person in session.scrutineers), *residents)


def named_for_ever(store: UnitOfWork, session: Row, watcher: str | None) -> str | None:
    """The witness as the journal may know them: representatives and members by name, others by what they are."""
    if watcher is None:
        return None
    row = next((one for one in store.appointments.everybody(session.id) if one.id == watcher and one.unit), None)
    if row is None:
        return store.staff.names().get(watcher)
    unit = store.roll.unit(row.unit)
    return row.name if unit is not None and unit.kind in IN_OFFICE else CHOSEN


def find_watcher(store: UnitOfWork, session: Row, who: str) -> str:
    """The id of a member of staff or of an appointment, by id, name or unit. Raises NotFound."""
    for row in store.appointments.standing(session.id):
        if who in (row.id, row.unit, row.name):
            return str(row.id)
    person = store.staff.find(who)
    if person is None:
        raise NotFound(N_("没有叫“{name}”的监票人。"), name=who)
    return str(person.id)


def appointment_of(store: UnitOfWork, session: Row, unit: str) -> Row | None:
    """The appointment of whoever sits for this unit."""
    return next((row for row in store.appointments.standing(session.id) if row.unit == unit), None)


def chosen_unit(store: UnitOfWork, session: Row, who: str) -> Unit | None:
    """Somebody who is in the hall, by unit, name or label; None where nobody or more than one is meant."""
    present = store.rooms.present(session.id)
    here = [unit for unit in store.roll.frozen(session.id) if unit.id in present]
    found = [unit for unit in here if unit.id == who] or [u for u in here if who in (u.holder_name, u.label)]
    return found[0] if len({unit.voter for unit in found}) == 1 else None

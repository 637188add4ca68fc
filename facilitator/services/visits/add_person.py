"""visits.add_person: somebody is visited regularly from now on; why is written nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.events import VisitedPersonAdded
from facilitator.domain.daily.visiting import check_person
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class AddVisitedPerson:
    """`visitor`: a person of the staff, by name or id. There is no field for the reason."""

    name: str
    building: str
    visitor: str
    next_on: date
    every_days: int = 30
    door: str | None = None


@dataclass(frozen=True)
class AddedVisitedPerson:
    visited: str


def add_person(command: AddVisitedPerson, context: Context) -> AddedVisitedPerson:
    columns = check_person(command.name, command.building, command.door or "", command.every_days)
    visitor, visited = find_person(context.store, command.visitor), context.new_id()
    context.store.visits.add_person(
        {"id": visited, "visitor": visitor.id, "next_on": command.next_on, "active": True, **columns}
    )
    context.record(VisitedPersonAdded(visited, context.actor.name))
    return AddedVisitedPerson(visited)


VERB = Verb("visits", "add_person", AddVisitedPerson, Power.KEEP_LEDGER, N_("走访名单添加一人"), add_person)

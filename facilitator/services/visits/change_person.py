"""visits.change_person: another visitor, another rhythm, another door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.events import VisitedPersonChanged
from facilitator.domain.daily.visiting import check_person
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person
from facilitator.services.verb import Verb
from facilitator.services.visits.people import find_visited


@dataclass(frozen=True)
class ChangeVisitedPerson:
    """The whole line as it shall be from now on."""

    visited: str
    name: str
    building: str
    visitor: str
    next_on: date
    every_days: int = 30
    door: str | None = None


def change_person(command: ChangeVisitedPerson, context: Context) -> None:
    row = find_visited(context, command.visited)
    columns = check_person(command.name, command.building, command.door or "", command.every_days)
    visitor = find_person(context.store, command.visitor)
    context.store.visits.change_person(row.id, visitor=visitor.id, next_on=command.next_on, **columns)
    context.record(VisitedPersonChanged(row.id, context.actor.name))


VERB = Verb("visits", "change_person", ChangeVisitedPerson, Power.KEEP_LEDGER, N_("走访名单修改一人"), change_person)

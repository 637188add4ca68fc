"""visits.end_person: the regular visits end; name and door are forgotten, the visits stay as counts."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.daily.events import VisitedPersonEnded
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb
from facilitator.services.visits.people import find_visited


@dataclass(frozen=True)
class EndVisitedPerson:
    visited: str


def end_person(command: EndVisitedPerson, context: Context) -> None:
    row = find_visited(context, command.visited)
    context.store.visits.change_person(row.id, active=False, name="", door=None)
    context.record(VisitedPersonEnded(row.id, context.actor.name))


VERB = Verb("visits", "end_person", EndVisitedPerson, Power.KEEP_LEDGER, N_("结束走访一人"), end_person)

"""该走访的 on the page 今天: whom the person on the page should go and see."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.services.visits.read import DueVisits, VisitedPerson
from facilitator.web.acting import actor, ask

SHOWN = 8


@dataclass(frozen=True)
class DueBlock:
    people: tuple[VisitedPerson, ...]
    more: int


def due_visits() -> DueBlock:
    """The own people first; whoever keeps the ledger sees the others' too."""
    who = actor()
    if not who.may(Power.MAKE_DRAFTS):
        return DueBlock((), 0)
    people = sorted(ask(DueVisits()), key=lambda person: person.visitor != who.name)
    return DueBlock(tuple(people[:SHOWN]), max(0, len(people) - SHOWN))

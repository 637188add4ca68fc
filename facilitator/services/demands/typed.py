"""The question beside the slips: what this person put down last, to see what was kept and to take it back."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question

SHOWN = 10
_TAKEN_BACK = (DemandState.DRAFT, DemandState.REGISTERED)


@dataclass(frozen=True)
class TypedLine:
    """`undoable`: nobody has done anything with it yet, so whoever typed it may take it back."""

    id: str
    number: str | None
    title: str
    building: str | None
    reporter_name: str | None
    state: DemandState
    state_name: str
    undoable: bool


@dataclass(frozen=True)
class LastTyped:
    pass


def last_typed(question: LastTyped, reading: Reading) -> tuple[TypedLine, ...]:
    """Newest first."""
    return tuple(
        TypedLine(
            id=row.id,
            number=row.number,
            title=row.title,
            building=row.building,
            reporter_name=row.reporter_name,
            state=DemandState(row.state),
            state_name=STATE_NAMES[DemandState(row.state)],
            undoable=row.state in _TAKEN_BACK,
        )
        for row in reading.store.drafts.put_down_by(reading.actor.name, SHOWN)
    )


QUESTION = Question("demands", "typed", LastTyped, Power.MAKE_DRAFTS, N_("自己刚录的"), last_typed)

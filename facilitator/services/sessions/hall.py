"""The question of the check-in desk: everybody on the roll, and who is here, has voted, or stands aside."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.verb import Question


@dataclass(frozen=True)
class HallLine:
    """One line of the check-in desk: state is absent, present or left."""

    unit: str
    label: str
    name: str
    building: str
    door: str
    state: str
    recused: bool
    voted: bool


@dataclass(frozen=True)
class Hall:
    session: str


def hall(question: Hall, reading: Reading) -> tuple[HallLine, ...]:
    store, row = reading.store, find_session(reading.store, question.session)
    meeting_within_office(reading, row.kind)
    present = store.rooms.present(row.id)
    came = {stay.unit for stay in store.rooms.attendance(row.id) if stay.unit}
    recused: set[str] = set()
    voted: dict[str, str] = {}
    if row.current_item:
        recused = {recusal.unit for recusal in store.rooms.recusals(row.current_item)}
        ballots = store.ballots.of_item(row.current_item)
        voted = store.box.voters(ballots[-1].id) if ballots else {}
    return tuple(
        HallLine(
            unit.id,
            unit.label,
            unit.holder_name,
            unit.building,
            unit.door,
            "present" if unit.id in present else "left" if unit.id in came else "absent",
            unit.id in recused,
            unit.id in voted,
        )
        for unit in electorate(store, row)
    )


QUESTION = Question("sessions", "hall", Hall, Power.READ_SESSIONS, N_("签到席名单"), hall)

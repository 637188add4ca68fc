"""The question of the check-in desk: everybody on the roll, and who is here, has voted, or stands aside."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from facilitator.domain.here import HERE
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.quorum import entitled_in, rule_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class HallLine:
    """One line of the check-in desk: state is absent, present, left, or counted, where the same person is in already.

    `who` came (the last one who did), at `came` o'clock, with `mandate` where it was somebody else; `twin` is the name
    under which the same person is in already.
    """

    unit: str
    label: str
    name: str
    building: str
    door: str
    state: str
    recused: bool
    voted: bool
    who: str = ""
    came: str = ""
    proxy: str = ""
    mandate: str = ""
    twin: str = ""


@dataclass(frozen=True)
class Hall:
    session: str


def hall(question: Hall, reading: Reading) -> tuple[HallLine, ...]:
    store, row = reading.store, find_session(reading.store, question.session)
    meeting_within_office(reading, row.kind)
    units, present = electorate(store, row), store.rooms.present(row.id)
    stays = {stay.unit: stay for stay in _who_is_here_last(store.rooms.attendance(row.id)) if stay.unit}
    recused: set[str] = set()
    voted: dict[str, str] = {}
    if row.current_item:
        recused = {recusal.unit for recusal in store.rooms.recusals(row.current_item)}
        ballots = store.ballots.of_item(row.current_item)
        voted = store.box.voters(ballots[-1].id) if ballots else {}
    rule = rule_of(row)
    voter_of = entitled_in(store, row, rule).voter_of if rule else {}
    seen = {voter_of.get(unit.id, unit.voter): unit for unit in units if unit.id in present}
    others = {unit.id: seen.get(voter_of.get(unit.id, unit.voter)) for unit in units}
    return tuple(
        HallLine(
            unit.id,
            unit.label,
            unit.holder_name,
            unit.building,
            unit.door,
            _state(unit, present, stays, others[unit.id]),
            unit.id in recused,
            unit.id in voted,
            **_coming(stays.get(unit.id)),
            twin=_twin(unit, others[unit.id]),
        )
        for unit in units
    )


def _state(unit: Unit, present: Container[str], stays: Container[str], other: Unit | None) -> str:
    """Nobody is waited for at home who sits here as a representative."""
    if unit.id in present:
        return "present"
    return "counted" if other else "left" if unit.id in stays else "absent"


def _who_is_here_last(stays: Sequence[Row]) -> list[Row]:
    """In the order of coming, so that the last stay of a unit tells who speaks for it."""
    return sorted(stays, key=lambda stay: stay.left_at is None)


def _coming(stay: Row | None) -> dict[str, str]:
    if stay is None:
        return {}
    came = f"{stay.came_at.astimezone(HERE):%H:%M}"
    proxy, mandate = stay.proxy_name or "", stay.proxy_document or ""
    return {"who": proxy or stay.name, "came": came, "proxy": proxy, "mandate": mandate}


def _twin(unit: Unit, other: Unit | None) -> str:
    return "" if other is None or other.id == unit.id else other.label


QUESTION = Question("sessions", "hall", Hall, Power.READ_SESSIONS, N_("签到席名单"), hall)

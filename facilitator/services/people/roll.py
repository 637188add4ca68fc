"""The roll as its keeper sees it: every line, also those that were struck, with who lives there and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.people.residence import OCCUPANCY_NAMES, Occupancy, Residence
from facilitator.domain.people.units import KIND_NAMES, Unit
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question

SHOWN = 200
"""Lines that one page holds; whoever looks for another says a word."""


@dataclass(frozen=True)
class RollPages:
    """`find`: a part of the name, the address or whoever stands for it; nothing shows the first lines."""

    find: str = ""


@dataclass(frozen=True)
class RollLine:
    """`active` is false for a line that was struck off."""

    unit: str
    kind_name: str
    label: str
    holder_name: str
    building: str
    door: str
    occupancy: Occupancy | None
    occupancy_name: str
    moved_in: date | None
    moved_out: date | None
    persons: int | None
    active: bool


@dataclass(frozen=True)
class RollPage:
    """`found` counts the lines that fit, of which `lines` are the first."""

    lines: tuple[RollLine, ...]
    found: int


@dataclass(frozen=True)
class RollUnit:
    unit: str


def roll_page(question: RollPages, reading: Reading) -> RollPage:
    find = question.find.strip()
    fits = [unit for unit in reading.store.roll.everyone() if find in _words(unit)]
    return RollPage(_lines(fits[:SHOWN], reading), len(fits))


def roll_unit(question: RollUnit, reading: Reading) -> RollLine:
    unit = reading.store.roll.unit(question.unit)
    if unit is None:
        raise NotFound(N_("名册里没有这一户（人）。"))
    return _lines([unit], reading)[0]


def _words(unit: Unit) -> str:
    return " ".join((unit.label, unit.holder_name, unit.building, unit.door))


def _lines(units: list[Unit], reading: Reading) -> tuple[RollLine, ...]:
    living, struck = reading.store.roll.residences(), reading.store.roll.struck()
    return tuple(_line(unit, living.get(unit.id, Residence()), active=unit.id not in struck) for unit in units)


def _line(unit: Unit, living: Residence, *, active: bool) -> RollLine:
    return RollLine(
        unit.id,
        KIND_NAMES[unit.kind],
        unit.label,
        unit.holder_name,
        unit.building,
        unit.door,
        living.occupancy,
        OCCUPANCY_NAMES[living.occupancy] if living.occupancy else "",
        living.moved_in,
        living.moved_out,
        living.persons,
        active,
    )


QUESTIONS = (
    Question("people", "roll", RollPages, Power.KEEP_ROLL, N_("整本名册"), roll_page),
    Question("people", "roll_unit", RollUnit, Power.KEEP_ROLL, N_("名册中的一户或一人"), roll_unit),
)

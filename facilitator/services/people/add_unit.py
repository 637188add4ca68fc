"""people.add_unit: one line of the roll, a household, a representative, an owner's flat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.events import UnitAdded
from facilitator.domain.people.powers import Power
from facilitator.domain.people.residence import Occupancy, Residence, check_residence
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb

LIMIT = 10**9
NUMBERS = {
    "area_centi": (N_("面积不能是负数。"), N_("面积太大，请核对。")),
    "weight": (N_("票数不能是负数。"), N_("票数太大，请核对。")),
    "households": (N_("代表户数不能是负数。"), N_("代表户数太大，请核对。")),
}
"""What is said about a number below zero, and about one that no roll holds."""


@dataclass(frozen=True)
class AddUnit:
    """`holder` identifies a person across units; names never merge units. Area in 0.01 m².

    `persons` (人口) is how many live there, left out where nobody knows.
    """

    kind: UnitKind
    label: str
    building: str = ""
    door: str = ""
    holder_name: str = ""
    holder: str = ""
    area_centi: int = 0
    weight: int = 1
    households: int = 1
    occupancy: Occupancy | None = None
    moved_in: date | None = None
    moved_out: date | None = None
    persons: int | None = None


@dataclass(frozen=True)
class AddedUnit:
    unit: str


def add_unit(command: AddUnit, context: Context) -> AddedUnit:
    if not command.label.strip():
        raise Missing(N_("请写上名称，例如“3栋2单元 301”。"), what="label")
    for field, (negative, too_large) in NUMBERS.items():
        if getattr(command, field) < 0:
            raise BadInput(negative, field=field)
        if getattr(command, field) >= LIMIT:
            raise BadInput(too_large, field=field)
    if command.weight < 1:
        raise BadInput(N_("票数至少是 1。"), field="weight")
    residence = Residence(command.occupancy, command.moved_in, command.moved_out, command.persons)
    check_residence(residence)
    unit = Unit(
        id=context.new_id(),
        kind=command.kind,
        label=command.label.strip(),
        building=command.building.strip(),
        door=command.door.strip(),
        holder=command.holder.strip(),
        holder_name=command.holder_name.strip(),
        area_centi=command.area_centi,
        weight=command.weight,
        households=command.households,
        place=context.store.roll.next_place(),
    )
    context.store.roll.add(unit, residence)
    context.record(UnitAdded(unit.id, unit.kind))
    return AddedUnit(unit.id)


VERB = Verb("people", "add_unit", AddUnit, Power.KEEP_ROLL, N_("在名册中添加一户或一人"), add_unit)

"""people.amend_unit: a line of the roll is put right: who lives there, since when, how they are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.people.events import UnitAmended
from facilitator.domain.people.powers import Power
from facilitator.domain.people.residence import Occupancy, Residence, check_residence
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb

LIMITS = {"label": 60, "building": 40, "door": 20, "holder_name": 60}


class Clear(StrEnum):
    """What may be told to be unknown again."""

    OCCUPANCY = "occupancy"
    MOVED_IN = "moved_in"
    MOVED_OUT = "moved_out"
    PERSONS = "persons"


@dataclass(frozen=True)
class AmendUnit:
    """What is not given stays as it is; `clear` empties. Rolls that are frozen already are not touched.

    `active` false takes the line off the roll, which is not the same as moving out: it never should have been there.
    """

    unit: str
    label: str | None = None
    building: str | None = None
    door: str | None = None
    holder_name: str | None = None
    occupancy: Occupancy | None = None
    moved_in: date | None = None
    moved_out: date | None = None
    persons: int | None = None
    active: bool | None = None
    clear: tuple[Clear, ...] = ()


def amend_unit(command: AmendUnit, context: Context) -> None:
    roll = context.store.roll
    unit = roll.unit(command.unit)
    if unit is None:
        raise NotFound(N_("名册里没有这一户（人）。"))
    words = {name: value.strip() for name in LIMITS if (value := getattr(command, name)) is not None}
    for name, text in words.items():
        if len(text) > LIMITS[name]:
            raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field=name, limit=LIMITS[name])
    if words.get("label") == "":
        raise Missing(N_("请写上名称，例如“3栋2单元 301”。"), what="label")
    before, active = roll.residences().get(unit.id, Residence()), roll.is_active(unit.id)
    given = {each.value: getattr(command, each) for each in Clear if getattr(command, each) is not None}
    residence = replace(before, **{**given, **dict.fromkeys((each.value for each in command.clear), None)})
    check_residence(residence)
    after, stays = replace(unit, **words), active if command.active is None else command.active
    if (after, residence, stays) == (unit, before, active):
        return
    roll.amend(after, residence, stays)
    changed = [name for name in words if getattr(after, name) != getattr(unit, name)]
    changed += [each.value for each in Clear if getattr(residence, each) != getattr(before, each)]
    changed += ["active"] if stays != active else []
    context.record(UnitAmended(unit.id, tuple(changed)))


VERB = Verb("people", "amend_unit", AmendUnit, Power.KEEP_ROLL, N_("更正名册中的一户或一人"), amend_unit)

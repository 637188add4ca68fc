"""people.import_units: a whole roll at once, or nothing of it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.people.add_unit import AddUnit, add_unit
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ImportUnits:
    units: tuple[AddUnit, ...]


@dataclass(frozen=True)
class ImportedUnits:
    """`known` were on the roll already and stay as they are."""

    added: int
    known: int


def import_units(command: ImportUnits, context: Context) -> ImportedUnits:
    """Lines that are on the roll already are passed over, so the same list may come twice. One bad line stops all."""
    if not command.units:
        raise Missing(N_("名册里一行也没有。"), what="units")
    if context.store.ballots.open_anywhere():
        raise WrongState(N_("正在投票，名册等投票结束后再导入。"))
    seen = {same_line(unit) for unit in context.store.roll.everyone()}
    added = 0
    for unit in command.units:
        if same_line(unit) in seen:
            continue
        add_unit(unit, context)
        seen.add(same_line(unit))
        added += 1
    return ImportedUnits(added, len(command.units) - added)


def same_line(unit: AddUnit | Unit) -> tuple[str, ...]:
    """What makes two lines of a roll the same one; a household may have moved, so its name does not count."""
    return (unit.kind.value, unit.label.strip(), unit.building.strip(), unit.door.strip())


VERB = Verb("people", "import_units", ImportUnits, Power.KEEP_ROLL, N_("导入一份名册"), import_units)

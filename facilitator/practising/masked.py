"""Invented people in place of those on the roll: nobody's neighbour is seen to vote in an evening that never was.

Done to the copy of the books. Buildings stay, as a council may be held for some of them; areas and weights stay too.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.people.residence import Residence
from facilitator.domain.people.units import KIND_NAMES
from facilitator.domain.words import N_
from facilitator.storage.uow import UnitOfWork

INVENTED = N_("演练居民{number}")


def mask_names(store: UnitOfWork) -> None:
    """Who has several lines has one invented name; a line is called by its kind and number."""
    roll = store.roll
    residences, struck, people = roll.residences(), roll.struck(), dict[str, int]()
    for number, unit in enumerate(roll.everyone(), 1):
        who = people.setdefault(unit.holder or unit.id, len(people) + 1)
        name = INVENTED.format(number=who) if unit.holder_name else ""
        invented = replace(unit, label=f"{KIND_NAMES[unit.kind]}{number}", door="", holder_name=name)
        roll.amend(invented, residences.get(unit.id, Residence()), unit.id not in struck)

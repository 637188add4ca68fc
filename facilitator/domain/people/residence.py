"""Who lives at an address of the roll, and since when: whether the unit counts on the day of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.errors import BadInput
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_


class Occupancy(StrEnum):
    """`away`: they live elsewhere for now (打工、随子女) and keep their vote; `vacant`: nobody lives there."""

    OWNER = "owner"
    TENANT = "tenant"
    VACANT = "vacant"
    AWAY = "away"


OCCUPANCY_NAMES = {
    Occupancy.OWNER: N_("自住"),
    Occupancy.TENANT: N_("租户"),
    Occupancy.VACANT: N_("空置"),
    Occupancy.AWAY: N_("外出"),
}


MOST_PERSONS = 99
"""Of one line of the roll; a dormitory is several."""


@dataclass(frozen=True, slots=True)
class Residence:
    """Days are local; `moved_out` is the first day on which they are no longer there. `persons` (人口) is how many
    live there, None where nobody has said."""

    occupancy: Occupancy | None = None
    moved_in: date | None = None
    moved_out: date | None = None
    persons: int | None = None

    def counts_on(self, day: date, kind: UnitKind) -> bool:
        """Whether the unit is on the roll of that day.

        An empty dwelling is no household, and yet its owner stays an owner, whoever lives there.
        """
        if kind is UnitKind.OWNER:
            return True
        if kind is UnitKind.HOUSEHOLD and self.occupancy is Occupancy.VACANT:
            return False
        return (self.moved_in is None or self.moved_in <= day) and (self.moved_out is None or day < self.moved_out)


def check_residence(residence: Residence) -> None:
    """Raises BadInput where somebody left before they came, or more live there than a dwelling holds."""
    if residence.persons is not None and not 0 <= residence.persons <= MOST_PERSONS:
        raise BadInput(N_("人口请填 0 到 {most} 的整数。"), field="persons", most=MOST_PERSONS)
    if residence.moved_in and residence.moved_out and residence.moved_out < residence.moved_in:
        raise BadInput(N_("迁出不能早于迁入，请核对日期。"), field="moved_out")

"""Voting units: the seats, households and owners of the roll, and which of them belong to one person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.words import N_


class UnitKind(StrEnum):
    """What a unit is on the roll. `party` is the member of a party branch that a party meeting counts."""

    REPRESENTATIVE = "representative"
    COMMITTEE = "committee"
    HOUSEHOLD = "household"
    OWNER = "owner"
    PERSON = "person"
    MEMBER = "member"
    PARTY = "party"


KIND_NAMES = {
    UnitKind.REPRESENTATIVE: N_("居民代表"),
    UnitKind.COMMITTEE: N_("居委会成员"),
    UnitKind.HOUSEHOLD: N_("户"),
    UnitKind.OWNER: N_("业主"),
    UnitKind.PERSON: N_("居民"),
    UnitKind.MEMBER: N_("议事会成员"),
    UnitKind.PARTY: N_("党员"),
}


_COUNTED = {
    UnitKind.REPRESENTATIVE: N_("位代表"),
    UnitKind.COMMITTEE: N_("位成员"),
    UnitKind.HOUSEHOLD: N_("户"),
    UnitKind.OWNER: N_("位业主"),
    UnitKind.MEMBER: N_("位成员"),
    UnitKind.PARTY: N_("位党员"),
}


def counted_as(kinds: Collection[UnitKind]) -> str:
    """What stands between a number and what these units do: 3 户附议, 3 位代表附议; 3 人附议 where they differ."""
    words = {_COUNTED.get(kind, "") for kind in kinds}
    return (words.pop() if len(words) == 1 else "") or N_("人")


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of the roll. Area in 0.01 m²; `households` is how many a representative stands for.

    `holder` identifies a person across units (an owner of two flats, a committee member who is also a
    representative). Names never merge units: two people may share one.
    """

    id: str
    kind: UnitKind
    label: str
    building: str = ""
    door: str = ""
    holder: str = ""
    holder_name: str = ""
    area_centi: int = 0
    weight: int = 1
    households: int = 1
    place: int = 0

    @property
    def voter(self) -> str:
        """Who is counted once for this unit: its holder, but a household always for itself.

        One unit in one buyer's name is one person however many flats they hold (建筑物区分所有权解释第九条);
        a household is the dwelling on the roll, so a landlord's two dwellings stay two households.
        """
        return self.id if self.kind is UnitKind.HOUSEHOLD else self.person

    @property
    def person(self) -> str:
        """Who stands behind this unit, a dwelling too; the unit itself where nobody was told."""
        return f"holder:{self.holder}" if self.holder else self.id


def by_place(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The order of adding, which every list, lot and remainder follows; the id settles equal places."""
    return tuple(sorted(units, key=lambda unit: (unit.place, unit.id)))


def same_people(units: Iterable[Unit], listed: Collection[str]) -> frozenset[str]:
    """These units and every other line of the same people. Who has nothing but dwellings is a household in each of
    them; a representative with two is one person all the same."""
    known = tuple(units)
    seated = {unit.holder for unit in known if unit.kind is not UnitKind.HOUSEHOLD and unit.holder}
    people = {unit.holder for unit in known if unit.id in listed} & seated
    return frozenset(listed) | frozenset(unit.id for unit in known if unit.holder in people)


def inside(units: Iterable[Unit], buildings: Collection[str]) -> tuple[Unit, ...]:
    """The units of these buildings; no building named means the whole community."""
    return tuple(unit for unit in units if not buildings or unit.building in buildings)

"""Whom a matter concerns: the households of its plan or of its buildings, and who asked; else everybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.demands.yard_plan import building_key
from facilitator.domain.people.same_person import name_key
from facilitator.domain.people.units import Unit, UnitKind, same_people

_BETWEEN = re.compile(r"[、，,;；和与及\s]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who reported or joined in, and where they live, as keys; an unknown building is empty."""

    name: str
    building: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """`units`: 受益户 of its funding plan, which says it best; `buildings` as keys, those of its yard where no building
    is told. All empty: it concerns everybody."""

    units: frozenset[str] = frozenset()
    buildings: frozenset[str] = frozenset()
    asked: frozenset[Asked] = frozenset()

    @property
    def everybody(self) -> bool:
        return not self.units and not self.buildings

    def names(self, unit: Unit) -> bool:
        """It is of the plan, else of a building, whoever asked."""
        return unit.id in self.units or (not self.units and building_key(unit.building) in self.buildings)

    def touches(self, unit: Unit) -> bool:
        if self.everybody or self.names(unit):
            return True
        home = building_key(unit.building)
        name = name_key(unit.holder_name)
        return any(name == one.name and one.building in ("", home) for one in self.asked if name)


def asked(name: str | None, building: str | None) -> Asked:
    return Asked(name_key(name), building_key(building or ""))


def buildings_in(*texts: str | None) -> frozenset[str]:
    """3号楼、4栋2单元 → the keys of both; what names no building is left out."""
    return frozenset(key for text in texts for part in _BETWEEN.split(text or "") if (key := building_key(part)))


def homes(concern: Concern, units: Iterable[Unit]) -> frozenset[str]:
    """The households that can be counted one by one: none where it concerns everybody, or where the roll knows nobody
    of its buildings, so that whoever asked is not all there is."""
    households = [unit for unit in units if unit.kind is UnitKind.HOUSEHOLD]
    return touched(concern, households) if any(map(concern.names, households)) else frozenset()


def affected(concern: Concern, units: Iterable[Unit]) -> frozenset[str]:
    """Of these lines of the roll, those of everybody whom it concerns by any of their lines: whoever answers from a
    seat is no other person than at home."""
    known = tuple(units)
    return same_people(known, touched(concern, known))


def touched(concern: Concern, units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(unit.id for unit in units if concern.touches(unit))

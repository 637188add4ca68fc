"""Whom a demand concerns, read from the ledger: its building, its yard, who asked and who joined in."""

from __future__ import annotations

from facilitator.domain.people.units import Unit, UnitKind
from facilitator.services.concerning import concern_of
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import completed


def homes_of(council: Council, demand: str) -> set[str]:
    roll = [Unit(name, UnitKind.HOUSEHOLD, "", building=name) for name in ("1栋", "2栋", "3栋", "4栋")]
    with council.world.database.reading() as unit:
        concern = concern_of(unit, demand)
    return {one.id for one in roll if concern.touches(one)}


def test_building_of_the_demand(council: Council) -> None:
    assert homes_of(council, completed(council, building="4栋2单元")) == {"4栋"}
    assert homes_of(council, completed(council)) == {"1栋", "2栋", "3栋", "4栋"}


def test_yard_is_the_buildings_that_have_reported_from_it(council: Council) -> None:
    demand = completed(council, grid="二网格")
    assert len(homes_of(council, demand)) == 4
    for building in ("3栋", "4号楼1单元", "5栋"):
        completed(council, grid="二网格", building=building)
    put(council, completed(council, grid="一网格"), building="1栋")

    assert homes_of(council, demand) == {"3栋", "4栋"}

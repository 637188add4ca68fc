"""Who has not voted yet: one word a unit, never a choice."""

from __future__ import annotations

import json

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.enter_sheet import EnterSheet, SheetRow
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.outstanding import Outstanding
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.wire.answers import plain_json
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


def test_outstanding_says_where_everybody_stands(council: Council, tellers: Tellers) -> None:
    council.plan()
    council.begin(span("r", 1, 5))
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])
    tellers.named(ballot, against=["r2"])
    tellers.enter(ballot, tellers.read({"against": ["r3"]}))
    council.do(HandOut(ballot, (council.units["r4"],), ("009",)), tellers.second)

    found = council.ask(Outstanding(ballot), council.clerk)

    rows = {row.label.split()[1]: (row.stands, row.serial) for row in found.buildings[0].rows}
    assert rows == {
        "r1": ("phone", None),
        "r2": ("paper", None),
        "r3": ("keyed", None),
        "r4": ("out", "009"),
        "r5": ("none", None),
        "c1": ("away", None),
    }
    assert (found.buildings[0].units, found.buildings[0].voted, found.buildings[0].left) == (6, 2, 3)
    assert [(batch.teller, batch.count, batch.sheet) for batch in found.waiting] == [("监票人", 1, None)]
    told = json.dumps(plain_json(found))
    assert "against" not in told and '"for"' not in told


def test_outstanding_goes_building_by_building(council: Council, tellers: Tellers) -> None:
    houses = [
        council.do(AddUnit(UnitKind.HOUSEHOLD, f"{building}-{door}", building, door), SYSTEM).unit
        for building, door in (("1号楼", "101"), ("1号楼", "102"), ("2号楼", "101"))
    ]
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin([])
    ballot = council.open_ballot()
    council.do(EnterSheet(ballot, "1号楼第1张", (SheetRow(houses[0], ("for",)),), "网格员"), tellers.second)

    found = council.ask(Outstanding(ballot))

    assert [(part.building, part.units, part.voted, part.left) for part in found.buildings] == [
        ("1号楼", 2, 0, 2),
        ("2号楼", 1, 0, 1),
    ]
    assert [(batch.sheet, batch.collector) for batch in found.waiting] == [("1号楼第1张", "网格员")]


def test_outstanding_says_who_is_in_the_hall_and_how_many_hands_there_can_be(
    council: Council, tellers: Tellers
) -> None:
    for alias in span("h", 1, 5):
        council.units[alias] = council.do(AddUnit(UnitKind.HOUSEHOLD, f"household {alias}"), SYSTEM).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin(span("h", 1, 3))
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["h1", "h5"])
    units = {"for": (council.units["h2"],)}
    council.do(EnterHands(ballot, ("监票人", "计票人"), units=units), council.scrutineer)

    found = council.ask(Outstanding(ballot))

    assert {row.label.split()[1]: row.here for row in found.buildings[0].rows} == {
        "h1": True, "h2": True, "h3": True, "h4": False, "h5": False
    }  # fmt: skip
    assert found.may_raise == 2

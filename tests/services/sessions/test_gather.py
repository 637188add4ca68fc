"""Gathering: the doors open and the roll is fixed."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.read import UnitList
from facilitator.services.sessions.gather import GatherSession
from tests.factories.council import Council


def test_gather_freezes_the_roll_of_the_rule(council: Council) -> None:
    council.plan()
    gathered = council.do(GatherSession(council.session))
    council.do(AddUnit(UnitKind.REPRESENTATIVE, "后来的"), council.chair)

    assert gathered.electorate == 6
    assert len(council.ask(UnitList(council.session))) == 6
    assert council.events("RollFrozen")[0]["units"] == 6


def test_gather_happens_once(council: Council) -> None:
    council.plan()
    council.do(GatherSession(council.session))

    with pytest.raises(WrongState):
        council.do(GatherSession(council.session))

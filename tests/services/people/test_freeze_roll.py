"""people.freeze_roll: the electorate of a session stands, whatever happens to the roll afterwards."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotFound, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.freeze_roll import FreezeRoll
from facilitator.services.people.read import UnitList
from tests.factories.council import Council


def test_freeze_roll_counts_the_units_of_the_preset(council: Council) -> None:
    session = council.plan()

    frozen = council.do(FreezeRoll(session))

    assert (frozen.units, len(frozen.digest)) == (5 + 1, 64)
    assert {unit.kind for unit in council.ask(UnitList(session))} == {UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE}


def test_freeze_roll_keeps_later_lines_out(council: Council) -> None:
    session = council.plan()
    frozen = council.do(FreezeRoll(session))
    council.do(AddUnit(UnitKind.REPRESENTATIVE, "后来的代表"), SYSTEM)

    assert council.do(FreezeRoll(session)) == frozen
    assert len(council.ask(UnitList(session))) == frozen.units
    assert len(council.ask(UnitList())) == frozen.units + 1


def test_freeze_roll_comes_too_late_once_people_gather(council: Council) -> None:
    council.plan()
    council.gather([])

    with pytest.raises(WrongState, match="签到开始后"):
        council.do(FreezeRoll(council.session))


def test_freeze_roll_names_a_session_it_cannot_find(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(FreezeRoll("nowhere"))


def test_freeze_roll_is_for_those_who_keep_the_roll(council: Council) -> None:
    session = council.plan()

    with pytest.raises(Forbidden):
        council.do(FreezeRoll(session), council.recorder)

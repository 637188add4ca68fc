"""demands.take_up: one of the parties says yes, by name."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.take_up import TakeUp
from tests.factories.council import Council
from tests.factories.demands import journal, opened, registered, seen

TODAY = date(2026, 11, 25)


@pytest.fixture
def demand(council: Council) -> str:
    return opened(council, party="物业公司、供电所")


def test_take_up_waits_for_the_others(council: Council, demand: str) -> None:
    taken = council.do(TakeUp(demand, "物业公司", "黄经理 13911112222", TODAY), council.clerk)

    with council.world.database.reading() as unit:
        rows = {row.party: (row.answer, row.contact, row.on_day) for row in unit.parties.of(demand)}
    assert rows == {"物业公司": ("taken", "黄经理 13911112222", TODAY), "供电所": ("asked", None, None)}
    assert taken.waiting == ("供电所",)
    assert (seen(council, demand).state, seen(council, demand).history[-1].details) == (
        "opened", {"party": "物业公司", "on": "2026-11-25"},
    )  # fmt: skip


def test_take_up_keeps_the_telephone_out_of_the_journal(council: Council, demand: str) -> None:
    council.do(TakeUp(demand, "物业公司", "黄经理 13911112222", TODAY), council.clerk)

    assert "物业公司" in journal(council) and "13911112222" not in journal(council)


def test_take_up_by_somebody_who_was_not_asked_is_welcome(council: Council, demand: str) -> None:
    council.do(TakeUp(demand, "驻社区单位", "李主任", TODAY), council.clerk)

    with council.world.database.reading() as unit:
        assert {row.party: row.answer for row in unit.parties.of(demand)}["驻社区单位"] == "taken"


def test_take_up_needs_party_contact_day_and_an_order(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(TakeUp(demand, " ", "黄经理", TODAY), council.clerk)
    with pytest.raises(Missing):
        council.do(TakeUp(demand, "物业公司", "", TODAY), council.clerk)
    with pytest.raises(BadInput):
        council.do(TakeUp(demand, "物业公司", "黄经理", date(2026, 11, 26)), council.clerk)
    with pytest.raises(WrongState):
        council.do(TakeUp(registered(council), "物业公司", "黄经理", TODAY), council.clerk)
    with pytest.raises(Forbidden):
        council.do(TakeUp(demand, "物业公司", "黄经理", TODAY), council.chair)

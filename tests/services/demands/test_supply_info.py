"""demands.supply_info: what the reporter adds stands under what they said first."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.ask_info import AskInfo
from facilitator.services.demands.supply_info import SupplyInfo
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen


@pytest.fixture
def demand(council: Council) -> str:
    identity = registered(council)
    council.do(AskInfo(identity, "几号楼？"), council.clerk)
    return identity


def test_supply_info_adds_to_the_words_and_loses_none(council: Council, demand: str) -> None:
    council.do(SupplyInfo(demand, " 三楼转角，找王大爷 "), council.clerk)

    line = seen(council, demand)
    assert (line.state, line.history[-1].details) == ("registered", {})
    assert line.description == "晚上摔过人\n\n【补充 2026年11月25日】三楼转角，找王大爷"


def test_supply_info_twice_keeps_both_in_their_order(council: Council, demand: str) -> None:
    council.do(SupplyInfo(demand, "第一句"), council.clerk)
    council.do(AskInfo(demand, "还有呢？"), council.clerk)
    council.do(SupplyInfo(demand, "第二句"), council.clerk)

    assert [part[-3:] for part in seen(council, demand).description.split("\n\n")] == ["摔过人", "第一句", "第二句"]


def test_supply_info_leaves_no_word_in_the_journal(council: Council, demand: str) -> None:
    council.do(SupplyInfo(demand, "找王大爷"), council.clerk)

    assert "几号楼" in journal(council)
    assert "王大爷" not in journal(council)


def test_supply_info_needs_words_and_a_question_before(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(SupplyInfo(demand, " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(SupplyInfo(registered(council), "三楼"), council.clerk)


def test_supply_info_is_for_those_who_keep_the_ledger(council: Council, demand: str) -> None:
    with pytest.raises(Forbidden):
        council.do(SupplyInfo(demand, "三楼"), council.chair)

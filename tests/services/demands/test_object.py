"""demands.object: the reporter disagrees, once."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.object import ObjectToDecision
from tests.factories.council import Council
from tests.factories.demands import journal, pending, seen, stored


@pytest.fixture
def demand(council: Council) -> str:
    identity = pending(council)
    council.do(DeclineDemand(identity, "公约已经规定"), council.secretary)
    return identity


def test_objection_goes_back_onto_the_list_with_its_words(council: Council, demand: str) -> None:
    council.do(ObjectToDecision(demand, "公约没有写这一条"), council.clerk)

    line = seen(council, demand)
    assert (line.state, line.history[-1].details) == ("pending_triage", {})
    assert line.description.endswith("【异议 2026年11月25日】公约没有写这一条")
    assert stored(council, demand).replied_on is None


def test_objection_leaves_no_word_in_the_journal(council: Council, demand: str) -> None:
    council.do(ObjectToDecision(demand, "隔壁老周家装了"), council.clerk)

    assert '"move":"object"' in journal(council) and "老周" not in journal(council)


def test_second_objection_is_one_too_many(council: Council, demand: str) -> None:
    council.do(ObjectToDecision(demand, "不同意"), council.clerk)
    council.do(DeclineDemand(demand, "公约已经规定"), council.secretary)

    with pytest.raises(WrongState, match="已经提过一次异议"):
        council.do(ObjectToDecision(demand, "还是不同意"), council.clerk)


def test_objection_needs_words_a_decision_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(ObjectToDecision(demand, ""), council.clerk)
    with pytest.raises(WrongState):
        council.do(ObjectToDecision(pending(council), "不同意"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(ObjectToDecision(demand, "不同意"), council.chair)

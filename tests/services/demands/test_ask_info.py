"""demands.ask_info: the reporter is asked before anything is decided."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.ask_info import AskInfo
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen


def test_ask_info_waits_for_the_reporter_and_keeps_the_question(council: Council) -> None:
    demand = registered(council)

    council.do(AskInfo(demand, " 几号楼？ "), council.clerk)

    line = seen(council, demand)
    assert (line.state, line.history[-1].details) == ("needs_info", {"question": "几号楼？"})


def test_ask_info_says_where_the_demand_is_when_it_comes_too_late(council: Council) -> None:
    with pytest.raises(WrongState, match="这件需求现在是“待审定”，不能“请诉求人补充”。"):
        council.do(AskInfo(pending(council), "几号楼？"), council.clerk)


@pytest.mark.parametrize(("question", "refusal"), [(" ", Missing), ("问" * 201, BadInput)])
def test_ask_info_needs_a_question(council: Council, question: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        council.do(AskInfo(registered(council), question), council.clerk)


def test_ask_info_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(AskInfo(registered(council), "几号楼？"), council.recorder)
    with pytest.raises(NotFound):
        council.do(AskInfo("nothing", "几号楼？"), council.clerk)

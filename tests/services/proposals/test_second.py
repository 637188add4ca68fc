"""One unit, one second."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, NotPresent, WrongState
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.merge import MergeProposals
from facilitator.services.proposals.second import SecondProposal
from tests.factories.council import Council
from tests.factories.floor import propose, seconds


def test_second_counts_each_unit_once(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(ApproveProposal(made))
    for unit in ("r2", "r3", "r2"):
        evening.do(SecondProposal(made, key="k"), evening.seat(unit))
    evening.do(SecondProposal(made, evening.units["r4"]))

    assert seconds(evening, made) == 3
    assert len(evening.events("ProposalSeconded")) == 3


def test_second_of_the_own_proposal_is_refused(evening: Council) -> None:
    mine, other = propose(evening, "r1"), propose(evening, "r2", "装减速带")
    evening.do(ApproveProposal(mine))
    evening.do(MergeProposals(other, mine))

    for unit in ("r1", "r2"):
        with pytest.raises(WrongState) as refused:
            evening.do(SecondProposal(mine), evening.seat(unit))
        assert refused.value.message == "这是您自己提的建议，不用再附议。"


def test_second_of_a_merged_one_goes_where_it_went(evening: Council) -> None:
    one, into = propose(evening, "r1"), propose(evening, "r2", "装减速带")
    evening.do(ApproveProposal(into))
    evening.do(MergeProposals(one, into))
    evening.do(SecondProposal(one), evening.seat("r3"))

    assert (seconds(evening, one), seconds(evening, into)) == (0, 1)


def test_second_is_for_the_wall_and_for_those_who_are_here(evening: Council) -> None:
    made = propose(evening, "r1")
    with pytest.raises(WrongState):
        evening.do(SecondProposal(made), evening.seat("r2"))
    evening.do(ApproveProposal(made))
    with pytest.raises(NotPresent):
        evening.do(SecondProposal(made), evening.seat("c1"))
    with pytest.raises(Missing):
        evening.do(SecondProposal(made))

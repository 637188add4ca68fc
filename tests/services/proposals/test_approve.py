"""On the wall."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.reject import RejectProposal
from tests.factories.council import Council
from tests.factories.floor import proposal, propose


def test_approve_puts_it_on_the_wall_once(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(ApproveProposal(made))

    assert (proposal(evening, made).state, proposal(evening, made).decided_by) == ("approved", "主持人")
    with pytest.raises(WrongState) as refused:
        evening.do(ApproveProposal(made))
    assert refused.value.message == "这条建议已上墙，不用再办。"


def test_approve_takes_a_rejection_back(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(RejectProposal(made, "跑题"))
    evening.do(ApproveProposal(made))

    assert (proposal(evening, made).state, proposal(evening, made).reason) == ("approved", None)


def test_approve_knows_proposals_only(evening: Council) -> None:
    with pytest.raises(NotFound):
        evening.do(ApproveProposal("nothing"))

"""Not taken, with the reason for its author."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.reject import RejectProposal
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.factories.floor import proposal, propose


def test_reject_keeps_the_reason_out_of_the_journal(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(RejectProposal(made, " 和本议题无关 "))

    assert (proposal(evening, made).state, proposal(evening, made).reason) == ("rejected", "和本议题无关")
    assert "无关" not in str(evening.events("ProposalRejected"))


def test_reject_takes_one_off_the_wall_without_a_reason(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(ApproveProposal(made))
    evening.do(RejectProposal(made))

    assert (proposal(evening, made).state, proposal(evening, made).reason) == ("rejected", None)


def test_reject_has_bounds(evening: Council) -> None:
    made = propose(evening, "r1")
    with pytest.raises(BadInput):
        evening.do(RejectProposal(made, "长" * 201))
    evening.do(CloseSession(evening.session))
    with pytest.raises(WrongState):
        evening.do(RejectProposal(made))

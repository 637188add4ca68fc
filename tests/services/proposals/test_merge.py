"""Two say the same: one stays, with the authors of both."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.merge import MergeProposals
from facilitator.services.proposals.reject import RejectProposal
from tests.factories.council import Council
from tests.factories.floor import proposal, propose


def test_merge_takes_along_what_was_merged_before(evening: Council) -> None:
    first, second, third = (propose(evening, unit, unit) for unit in ("r1", "r2", "r3"))
    evening.do(MergeProposals(first, second))
    evening.do(MergeProposals(second, third))

    rows = [proposal(evening, one) for one in (first, second)]
    assert [(row.state, row.merged_into, row.author) for row in rows] == [
        ("merged", third, "representative r1"),
        ("merged", third, "representative r2"),
    ]


def test_merge_is_refused_into_itself_and_into_what_is_gone(evening: Council) -> None:
    one, other = propose(evening, "r1"), propose(evening, "r2", "别的")
    with pytest.raises(BadInput):
        evening.do(MergeProposals(one, one))
    evening.do(RejectProposal(other))
    with pytest.raises(WrongState):
        evening.do(MergeProposals(one, other))


def test_merge_happens_once(evening: Council) -> None:
    one, other = propose(evening, "r1"), propose(evening, "r2", "别的")
    evening.do(ApproveProposal(other))
    evening.do(MergeProposals(one, other))
    with pytest.raises(WrongState) as refused:
        evening.do(MergeProposals(one, other))
    assert refused.value.message == "这条建议已并入另一条，不用再办。"

"""The floor: what becomes of a proposal, and on which side of a motion somebody asks to speak."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class Stance(StrEnum):
    """Speakers for and against take turns; whoever only asks or explains is neither."""

    FOR = "for"
    AGAINST = "against"
    NEITHER = "neither"


STANCE_NAMES = {Stance.FOR: N_("赞成方"), Stance.AGAINST: N_("反对方"), Stance.NEITHER: N_("提问或说明")}


class ProposalState(StrEnum):
    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"


class ProposalMove(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"
    MERGE = "merge"


PROPOSAL_STATE_NAMES = {
    ProposalState.WAITING: N_("等主持人看"),
    ProposalState.APPROVED: N_("已上墙"),
    ProposalState.REJECTED: N_("没有采用"),
    ProposalState.MERGED: N_("已并入另一条"),
}

_S, _M = ProposalState, ProposalMove

PROPOSAL: Machine[ProposalState, ProposalMove] = Machine(
    start=_S.WAITING,
    moves={
        (_S.WAITING, _M.APPROVE): _S.APPROVED,
        (_S.WAITING, _M.REJECT): _S.REJECTED,
        (_S.WAITING, _M.MERGE): _S.MERGED,
        (_S.APPROVED, _M.MERGE): _S.MERGED,
        (_S.APPROVED, _M.REJECT): _S.REJECTED,
        (_S.REJECTED, _M.APPROVE): _S.APPROVED,
    },
)

"""Finds a proposal and takes its moves; shared by the verbs of this noun."""

from __future__ import annotations

from typing import Any

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.sessions.floor import PROPOSAL, PROPOSAL_STATE_NAMES, ProposalMove, ProposalState
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

NOT_LIVE = N_("现在不能改建议：会议还没有开始，或者已经散会。")


def find_proposal(store: UnitOfWork, proposal: str) -> Row:
    row = store.proposals.proposal(proposal)
    if row is None:
        raise NotFound(N_("没有这条建议，请刷新页面再选。"))
    return row


def live_proposal(context: Context, proposal: str) -> Row:
    """A proposal of an evening that goes on. Raises NotFound, WrongState."""
    row = find_proposal(context.store, proposal)
    if SessionState(find_session(context.store, row.session).state) not in LIVE:
        raise WrongState(NOT_LIVE)
    return row


def moved(row: Row, move: ProposalMove) -> ProposalState:
    """Where the move leads. Raises WrongState with what the proposal is now."""
    state = ProposalState(row.state)
    if not PROPOSAL.allows(state, move):
        raise WrongState(N_("这条建议{state}，不用再办。"), state=PROPOSAL_STATE_NAMES[state])
    return PROPOSAL.after(state, move)


def decided(context: Context) -> dict[str, Any]:
    """Who decided and when, as columns."""
    return {"decided_at": context.now, "decided_by": context.actor.name[:40]}


def authors_of(store: UnitOfWork, row: Row) -> frozenset[str]:
    """Units that made this proposal or one that was merged into it."""
    ours = [one for one in store.proposals.of_item(row.item) if one.id == row.id or one.merged_into == row.id]
    return frozenset(one.unit for one in ours if one.unit)

"""proposals.approve: the chair puts a proposal on the wall."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.proposals.finding import decided, live_proposal, moved
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalMove
from facilitator.sessions.floor_events import ProposalApproved


@dataclass(frozen=True)
class ApproveProposal:
    proposal: str


def approve(command: ApproveProposal, context: Context) -> None:
    row = live_proposal(context, command.proposal)
    state = moved(row, ProposalMove.APPROVE)
    context.store.proposals.change(row.id, state=state, reason=None, **decided(context))
    context.record(ProposalApproved(row.session, row.id), row.session)


VERB = Verb("proposals", "approve", ApproveProposal, Power.RUN_SESSIONS, N_("建议上墙"), approve)

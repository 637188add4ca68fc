"""proposals.reject: the chair does not take a proposal, or takes it off the wall; the author reads why."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.proposals.finding import decided, live_proposal, moved
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalMove
from facilitator.sessions.floor_events import ProposalRejected

REASON_LIMIT = 200


@dataclass(frozen=True)
class RejectProposal:
    """`reason` is shown to the author alone and stands in the record."""

    proposal: str
    reason: str | None = None


def reject(command: RejectProposal, context: Context) -> None:
    row = live_proposal(context, command.proposal)
    reason = (command.reason or "").strip()
    if len(reason) > REASON_LIMIT:
        raise BadInput(N_("原因请写在 {limit} 字以内。"), field="reason", limit=REASON_LIMIT)
    state = moved(row, ProposalMove.REJECT)
    context.store.proposals.change(row.id, state=state, reason=reason or None, **decided(context))
    context.record(ProposalRejected(row.session, row.id), row.session)


VERB = Verb("proposals", "reject", RejectProposal, Power.RUN_SESSIONS, N_("不采用一条建议"), reject)

"""proposals.merge: two proposals say the same; one stays, with the authors and the seconds of both."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.proposals.finding import decided, find_proposal, live_proposal, moved
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalMove, ProposalState
from facilitator.sessions.floor_events import ProposalMerged


@dataclass(frozen=True)
class MergeProposals:
    proposal: str
    into: str


def merge(command: MergeProposals, context: Context) -> None:
    row = live_proposal(context, command.proposal)
    into = find_proposal(context.store, command.into)
    if row.id == into.id or row.item != into.item:
        raise BadInput(N_("只能并入同一项议题的另一条建议。"), field="into")
    state = moved(row, ProposalMove.MERGE)
    if into.state not in (ProposalState.WAITING, ProposalState.APPROVED):
        raise WrongState(N_("要并入的那一条没有采用，或者自己也并入了别的，请另选一条。"))
    context.store.proposals.merge(row.id, into.id, state=state, **decided(context))
    context.record(ProposalMerged(row.session, row.id, into.id), row.session)


VERB = Verb("proposals", "merge", MergeProposals, Power.RUN_SESSIONS, N_("并入另一条建议"), merge)

"""proposals.show: one proposal stands on the wall, as large as it fits, until the evening moves on."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.proposals.finding import live_proposal
from facilitator.services.staging import turn_stage
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalState
from facilitator.sessions.stage import Shown


@dataclass(frozen=True)
class ShowProposal:
    proposal: str


def show(command: ShowProposal, context: Context) -> None:
    row = live_proposal(context, command.proposal)
    if row.state != ProposalState.APPROVED:
        raise WrongState(N_("这条建议还没有上墙，请先点“上墙”。"))
    turn_stage(context, find_session(context.store, row.session), Shown.PROPOSAL, row.id)


VERB = Verb("proposals", "show", ShowProposal, Power.RUN_SESSIONS, N_("单独投出一条建议"), show)

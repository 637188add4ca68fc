"""proposals.second: one unit, one second; doing it twice is doing it once, and nobody seconds their own."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.proposals.finding import NOT_LIVE, authors_of, find_proposal
from facilitator.services.taking_part import check_key, named_here, unit_here
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalState
from facilitator.sessions.floor_events import ProposalSeconded
from facilitator.sessions.phases import LIVE, SessionState


@dataclass(frozen=True)
class SecondProposal:
    """A phone seconds for itself; the desk names the `unit`. `key` is not needed: a unit seconds a proposal once."""

    proposal: str
    unit: str | None = None
    key: str | None = None


def second(command: SecondProposal, context: Context) -> None:
    check_key(command.key)
    row = find_proposal(context.store, command.proposal)
    session = find_session(context.store, row.session)
    unit = unit_here(context, session, command.unit)
    if unit is None:
        raise Missing(N_("请选择是哪一户、哪位代表附议。"), what="unit")
    if row.state == ProposalState.MERGED:
        row = find_proposal(context.store, row.merged_into)
    if context.store.proposals.has_seconded(row.id, unit):
        return
    named_here(context, session, unit, None)
    if SessionState(session.state) not in LIVE:
        raise WrongState(NOT_LIVE)
    if row.state != ProposalState.APPROVED:
        raise WrongState(N_("这条建议现在不在墙上，不能附议。"))
    if unit in authors_of(context.store, row):
        raise WrongState(N_("这是您自己提的建议，不用再附议。"))
    context.store.proposals.second(row.id, unit, context.now)
    context.record(ProposalSeconded(session.id, row.id, unit), session.id)


VERB = Verb("proposals", "second", SecondProposal, Power.TAKE_PART, N_("附议"), second)

"""groups.put: a view goes into a group, or out of the one it is in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.finding import find_group, still_sorted
from facilitator.services.verb import Verb
from facilitator.sessions.floor import ProposalState
from facilitator.sessions.groups_events import ViewPut
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PutIntoGroup:
    """Without `group` the proposal is taken out."""

    session: str
    proposal: str
    group: str | None = None


def put(command: PutIntoGroup, context: Context) -> None:
    proposal = _approved(command, context)
    still_sorted(context, command.session, proposal.item)
    group = find_group(context, command.session, command.group) if command.group else None
    if group is not None and group.item != proposal.item:
        raise BadInput(N_("只能归到同一项议题的类里。"), field="group")
    target = group.id if group is not None else None
    if proposal.in_group == target:
        return
    context.store.proposals.change(proposal.id, in_group=target)
    context.record(ViewPut(command.session, proposal.id, target), command.session)


def _approved(command: PutIntoGroup, context: Context) -> Row:
    proposal = context.store.proposals.proposal(command.proposal)
    if proposal is None or proposal.session != command.session:
        raise NotFound(N_("没有这条建议，请刷新页面再选。"))
    if proposal.state != ProposalState.APPROVED:
        raise WrongState(N_("只有上了墙的建议才归类，请先让它上墙。"))
    return proposal


VERB = Verb("groups", "put", PutIntoGroup, Power.RUN_SESSIONS, N_("把一条建议归到一类"), put)

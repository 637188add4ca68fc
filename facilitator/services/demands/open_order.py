"""demands.open_order: 开单, large, small or private; who answers for it, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class OpenOrder:
    """`session`: the 两委会 that sorted it; without one it is opened on the actor's own authority."""

    demand: str
    matter: Matter
    urgency: Urgency
    responsible_party: str
    deadline: date
    assignee: str | None = None
    session: str | None = None


@dataclass(frozen=True)
class OpenedOrder:
    state: DemandState


def open_order(command: OpenOrder, context: Context) -> OpenedOrder:
    demand = find_demand(context.store, command.demand)
    party = command.responsible_party.strip()
    if not party:
        raise Missing(N_("请写明责任主体，例如“社区居委会”。"), what="responsible_party")
    if command.deadline < day_of(context.now):
        raise BadInput(N_("办理时限不能早于今天。"), field="deadline")
    if command.session is not None:
        find_session(context.store, command.session)
    details: dict[str, str | int] = {
        "matter": command.matter.value,
        "urgency": command.urgency.value,
        "responsible_party": party[:60],
        "deadline": command.deadline.isoformat(),
    }
    if command.session is not None:
        details["session"] = command.session
    state = move_demand(
        context,
        demand,
        DemandMove.OPEN_ORDER,
        details=details,
        matter=command.matter,
        urgency=command.urgency,
        responsible_party=party[:60],
        assignee=(command.assignee or "").strip()[:40] or None,
        deadline=command.deadline,
    )
    return OpenedOrder(state)


VERB = Verb("demands", "open_order", OpenOrder, Power.DECIDE_TRIAGE, N_("审定开单"), open_order)

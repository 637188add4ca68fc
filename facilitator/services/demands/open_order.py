"""demands.open_order: 开单, large, small or private; who answers for it, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.deciding import carry_out
from facilitator.services.demands.charging import charged, named
from facilitator.services.finding import find_demand, find_session
from facilitator.services.moving import Detail
from facilitator.services.noting import note_order
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class OpenOrder:
    """`session`: the running 两委会 that sorts it, by whose signed minutes it is opened; without one it is opened now,
    on the actor's own authority. Every party named in `responsible_party` and `cooperating` is asked to take it up."""

    demand: str
    matter: Matter
    urgency: Urgency
    responsible_party: str
    deadline: date
    assignee: str | None = None
    session: str | None = None
    cooperating: str | None = None


@dataclass(frozen=True)
class OpenedOrder:
    """`noted`: the demand stays where it is until the minutes of the session are signed."""

    state: DemandState
    noted: bool = False


def open_order(command: OpenOrder, context: Context) -> OpenedOrder:
    demand, order = find_demand(context.store, command.demand), order_of(command, context)
    if command.session is not None:
        note_order(context, find_session(context.store, command.session), demand, DemandMove.OPEN_ORDER, order)
        return OpenedOrder(DemandState(demand.state), noted=True)
    told: dict[str, Detail] = {name: value for name, value in order.items() if name != "assignee"}
    return OpenedOrder(carry_out(context, demand, DemandMove.OPEN_ORDER, order, told=told))


def order_of(command: OpenOrder, context: Context) -> dict[str, str]:
    """The order as plain values. Raises Missing or BadInput."""
    order = {"matter": command.matter.value, "urgency": command.urgency.value}
    order |= charged(command.responsible_party, command.deadline, context)
    return order | named(assignee=command.assignee, cooperating=command.cooperating)


VERB = Verb("demands", "open_order", OpenOrder, Power.DECIDE_TRIAGE, N_("审定开单"), open_order)

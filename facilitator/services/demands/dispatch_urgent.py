"""demands.dispatch_urgent: what endangers people is dispatched before the 两委会, which has to ratify it (T8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.urgency import Urgency, default_deadline
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.asking import ask_parties
from facilitator.services.context import Context
from facilitator.services.demands.charging import charged, named
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DispatchUrgent:
    """`safety_reason`: what may happen to whom if nobody goes today."""

    demand: str
    responsible_party: str
    deadline: date
    safety_reason: str
    assignee: str | None = None
    cooperating: str | None = None


def dispatch_urgent(command: DispatchUrgent, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    reason = told(command.safety_reason, N_("请写明有什么危险，例如“电线落地，会触电”。"), "safety_reason")
    order = charged(command.responsible_party, command.deadline, context)
    _within_a_day(command.deadline, day_of(context.now))
    order |= named(assignee=command.assignee, cooperating=command.cooperating)
    details: dict[str, Detail] = {**order, "safety_reason": reason}
    columns: dict[str, object] = {**order, "deadline": command.deadline, "urgency": Urgency.URGENT}
    state = move_demand(context, demand, DemandMove.DISPATCH_URGENT, None, details, **columns)
    ask_parties(context, demand, order["responsible_party"], order.get("cooperating"))
    return Moved(state)


def _within_a_day(deadline: date, today: date) -> None:
    """红 is 24 hours (`domain.md` §1.5): nobody is in danger for a month."""
    latest = default_deadline(Urgency.URGENT, today)
    if deadline > latest:
        sentence = N_(
            "紧急先行交办的，24 小时内要处置，时限最晚写 {day}；"
            "办得久的，先排除危险，其余等两委会开单时再定时限。"
        )
        raise BadInput(sentence, field="deadline", day=latest.isoformat())


VERB = Verb("demands", "dispatch_urgent", DispatchUrgent, Power.DISPATCH_URGENT, N_("紧急先行交办"), dispatch_urgent)

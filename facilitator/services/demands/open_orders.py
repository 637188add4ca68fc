"""demands.open_orders: routine demands opened together, one party and one deadline for all of them, or none at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.open_order import OpenOrder, open_order
from facilitator.services.finding import find_demand
from facilitator.services.verb import Verb

MOST = 100


@dataclass(frozen=True)
class OpenOrders:
    """`demands` by id or number. What is urgent or a project is looked at one by one. `session`: the running 两委会, by
    whose signed minutes they are opened."""

    demands: tuple[str, ...]
    matter: Matter
    responsible_party: str
    deadline: date
    urgency: Urgency = Urgency.ROUTINE
    assignee: str | None = None
    session: str | None = None


@dataclass(frozen=True)
class OpenedOrders:
    """`noted`: the demands stay where they are until the minutes of the session are signed."""

    count: int
    noted: bool


def open_orders(command: OpenOrders, context: Context) -> OpenedOrders:
    if not command.demands:
        raise Missing(N_("请至少勾一件。"), what="demands")
    if len(command.demands) > MOST:
        raise BadInput(N_("一次最多 {most} 件，请分几次办。"), field="demands", most=MOST)
    if command.urgency is not Urgency.ROUTINE:
        raise BadInput(N_("只有常规的事能几件一起立单，紧急、重点和项目请逐条审定。"), field="urgency")
    chosen = {find_demand(context.store, demand).id: demand for demand in command.demands}
    for demand in chosen:
        _open(command, demand, context)
    return OpenedOrders(len(chosen), command.session is not None)


def _open(command: OpenOrders, demand: str, context: Context) -> None:
    """Raises WrongState naming the one that is in the way; the door takes back what went before."""
    order = OpenOrder(
        demand,
        command.matter,
        command.urgency,
        command.responsible_party,
        command.deadline,
        assignee=command.assignee,
        session=command.session,
    )
    try:
        open_order(order, context)
    except WrongState as refusal:
        number = find_demand(context.store, demand).number or ""
        sentence = N_("{number}：{why}这几件都没有立单。")
        raise WrongState(sentence, number=number, why=refusal.message) from refusal


VERB = Verb("demands", "open_orders", OpenOrders, Power.DECIDE_TRIAGE, N_("几件一起立单"), open_orders)

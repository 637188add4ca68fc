"""demands.refuse_extension: no more time; the work goes on under the deadline it has."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RefuseExtension:
    demand: str
    reason: str


def refuse_extension(command: RefuseExtension, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    reason = told(command.reason, N_("请写明为什么不同意延期。"))
    move = DemandMove.REFUSE_EXTENSION
    return Moved(move_demand(context, demand, move, details={"reason": reason}, extend_until=None))


VERB = Verb(
    "demands",
    "refuse_extension",
    RefuseExtension,
    Power.GRANT_TIME,
    N_("不同意延期"),
    refuse_extension,
    turned_away=N_("同不同意延期由书记或主任答复，请书记或主任登录后办。"),
)

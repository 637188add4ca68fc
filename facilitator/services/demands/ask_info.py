"""demands.ask_info: the slip does not say enough, so its reporter is asked before anything is decided (T3)."""

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
class AskInfo:
    demand: str
    question: str


def ask_info(command: AskInfo, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    question = told(command.question, N_("请写明要诉求人补充什么。"), "question")
    return Moved(move_demand(context, demand, DemandMove.ASK_INFO, details={"question": question}))


VERB = Verb("demands", "ask_info", AskInfo, Power.KEEP_LEDGER, N_("请诉求人补充"), ask_info)

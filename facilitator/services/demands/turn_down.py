"""demands.turn_down: one of the parties that were asked says no, and why."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.answering import party_named, write_answer
from facilitator.services.finding import find_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class TurnDown:
    demand: str
    party: str
    reason: str


@dataclass(frozen=True)
class TurnedDown:
    """`waiting`: parties that have not answered yet."""

    waiting: tuple[str, ...]


def turn_down(command: TurnDown, context: Context) -> TurnedDown:
    demand, party = find_demand(context.store, command.demand), party_named(command.party)
    reason = told(command.reason, N_("请写明为什么没有接。"))
    columns = {"answer": "refused", "contact": None, "on_day": None, "reason": reason}
    return TurnedDown(
        write_answer(context, demand, DemandDeed.TURN_DOWN, {"party": party, "reason": reason}, **columns)
    )


VERB = Verb("demands", "turn_down", TurnDown, Power.KEEP_LEDGER, N_("登记没有接单"), turn_down)

"""demands.take_up: one of the parties that were asked says yes, by name (接单)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.answering import party_named, write_answer
from facilitator.services.finding import find_demand
from facilitator.services.told import told
from facilitator.services.verb import Verb

CONTACT_LIMIT = 60


@dataclass(frozen=True)
class TakeUp:
    """`contact`: who is to be called there; `on`: the day on which they said yes."""

    demand: str
    party: str
    contact: str
    on: date


@dataclass(frozen=True)
class TakenUp:
    """`waiting`: parties that have not answered yet."""

    waiting: tuple[str, ...]


def take_up(command: TakeUp, context: Context) -> TakenUp:
    demand, party = find_demand(context.store, command.demand), party_named(command.party)
    contact = told(command.contact, N_("请写明联系谁、怎么联系。"), "contact", CONTACT_LIMIT)
    if command.on > day_of(context.now):
        raise BadInput(N_("接单日期不能晚于今天。"), field="on")
    details = {"party": party, "on": command.on.isoformat()}
    columns = {"answer": "taken", "contact": contact, "on_day": command.on, "reason": None}
    return TakenUp(write_answer(context, demand, DemandDeed.TAKE_UP, {**details}, **columns))


VERB = Verb("demands", "take_up", TakeUp, Power.KEEP_LEDGER, N_("登记接单"), take_up)

"""demands.support: somebody else wants the same (附议); a name may stay untold."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import Channel
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.supporting import Supporter, add_supporter
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SupportDemand:
    demand: str
    name: str | None = None
    building: str | None = None
    contact: str | None = None
    channel: Channel | None = None


@dataclass(frozen=True)
class Supported:
    supporters: int


def support(command: SupportDemand, context: Context) -> Supported:
    demand = find_demand(context.store, command.demand)
    supporter = Supporter(command.name, command.building, command.contact, command.channel)
    return Supported(add_supporter(context, demand, supporter))


VERB = Verb("demands", "support", SupportDemand, Power.KEEP_LEDGER, N_("登记一位附议的人"), support)

"""demands.supply_info: what the reporter adds stands under what they said first, with its day (T3)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class SupplyInfo:
    demand: str
    text: str


def supply_info(command: SupplyInfo, context: Context) -> Moved:
    """A resident's own words stay in the table; the journal only knows that they came."""
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明补充了什么情况。"), "text", REPORT_LIMIT)
    description = with_words(demand.description, N_("补充"), text, day_of(context.now))
    return Moved(move_demand(context, demand, DemandMove.SUPPLY_INFO, description=description))


VERB = Verb("demands", "supply_info", SupplyInfo, Power.KEEP_LEDGER, N_("登记诉求人补充的情况"), supply_info)

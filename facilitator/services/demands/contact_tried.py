"""demands.contact_tried: somebody tried to reach the reporter; three tries at other hours may end a private matter."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.guiding import counted_tries
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, note_deed
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordContact:
    demand: str
    text: str


@dataclass(frozen=True)
class ContactRecorded:
    """`tries` of this round, those within the hour of another one not counted; `counted`: whether this one was."""

    tries: int
    counted: bool = True


def contact_tried(command: RecordContact, context: Context) -> ContactRecorded:
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明怎么联系的、联系上没有。"), "text")
    before = context.store.ledger.tries(demand.id, demand.round)
    tries = counted_tries([*before, context.now])
    counted = tries > counted_tries(before)
    details: dict[str, Detail] = {"tries": tries} if counted else {"tries": tries, "counted": 0}
    description = with_words(demand.description, N_("联系"), text, day_of(context.now))
    note_deed(context, demand, DemandDeed.CONTACT_TRIED, details, description=description)
    return ContactRecorded(tries, counted)


VERB = Verb("demands", "contact_tried", RecordContact, Power.KEEP_LEDGER, N_("登记一次联系"), contact_tried)

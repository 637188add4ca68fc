"""demands.forget_contact: name, phone and door of whoever asked leave every table; the demand itself stays.

The journal needs no change: people are hidden before anything is sealed (services/moving, services/sealing). Exports
and backups made later hold them no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.forgetting import Eraser, eraser, eraser_nearby, without_door
from facilitator.domain.here import day_of
from facilitator.domain.papers.kinds import FORGOTTEN_AFTER
from facilitator.domain.people.organisations import is_organisation
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

_GONE = ("reporter_name", "contact", "age_band", "proxy_name", "source_text")


@dataclass(frozen=True)
class ForgetContact:
    """`reason` goes into the journal: it says why, never who."""

    demand: str
    reason: str


@dataclass(frozen=True)
class ForgottenContact:
    forgotten_on: date


def forget_contact(command: ForgetContact, context: Context) -> ForgottenContact:
    """Whoever joined in is forgotten with the reporter, only their number stays. Kept answers of the API go too."""
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    reason = told(command.reason, N_("请写明为什么抹去，例如“本人要求”。"))
    contacts, number = context.store.contacts, demand.number or demand.id
    people, addresses = contacts.people(demand.id)
    called = [one for one in people if not is_organisation(one)]
    rubber, near = eraser(called, addresses), eraser_nearby(called, addresses)
    columns = _columns(context, demand, rubber, near)
    note_deed(context, demand, DemandDeed.FORGET_CONTACT, {"reason": rubber.clean(reason)}, **columns)
    contacts.forget_supporters(demand.id)
    contacts.clean_texts(demand.id, near.clean_all, rubber.clean_all)
    contacts.clean_objections(demand.id, rubber.clean_all)
    context.store.funding.changed |= dict.fromkeys(contacts.clean_funds(demand.id, rubber.clean_all))
    contacts.clean_reports(demand.id, number, rubber.clean, rubber.clean_office)
    contacts.clean_imports(demand.id, near.clean_value)
    contacts.clean_papers([demand.id, number], rubber.clean_office)
    contacts.age_papers([demand.id, number], context.now - FORGOTTEN_AFTER - timedelta(days=1))
    context.store.answers.forget_before(context.now)
    return ForgottenContact(today)


def _columns(context: Context, demand: Row, rubber: Eraser, near: Eraser) -> dict[str, object]:
    """The demand's own line without them; a number of another system that was a phone goes whole. Whoever
    works on it stays by name where that is a member of staff, called alike or not."""
    cleaned = context.store.contacts.own_texts(demand, near.clean_all, rubber.clean_all)
    if "external_ref" in cleaned:
        cleaned["external_ref"] = None
    if demand.assignee and context.store.staff.find(demand.assignee):
        cleaned.pop("assignee", None)
    return {
        **cleaned,
        **dict.fromkeys(_GONE),
        "building": without_door(demand.building),
        "told": near.clean_value(demand.told or {}),
        "forgotten_on": day_of(context.now),
    }


VERB = Verb("demands", "forget_contact", ForgetContact, Power.KEEP_LEDGER, N_("抹去姓名和电话"), forget_contact)

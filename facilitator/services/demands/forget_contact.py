"""demands.forget_contact: name, phone and door of whoever asked leave every table; the demand itself stays.

The journal needs no change: people are hidden before anything is sealed (services/moving, services/sealing). Exports
and backups made later hold them no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.forgetting import Eraser, eraser, eraser_nearby, without_door
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.papers.kinds import FORGOTTEN_AFTER
from facilitator.domain.people.called import everybody
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.words_left import DoubtfulWords, hidden_in, left_about
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.told import told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

_GONE = ("reporter_name", "contact", "age_band", "proxy_name", "source_text")
_OF_OTHERS = frozenset({"reporter_name", "contact", "proxy_name", "building"})
"""Whoever asked the same stays in the fields of their own demand."""
MOST_WORDS, SHORTEST, LONGEST = 20, 2, 40
_TOO_WIDE = N_("还要抹去的字眼，每个 {shortest} 到 {longest} 个字，一次最多 {most} 个，用顿号隔开。")
_LOOK = N_("还有话可能认得出人，请看下面“抹去以后，请再看一看”。")


@dataclass(frozen=True)
class ForgetContact:
    """`reason` goes into the journal: it says why, never who. `words`: what else is taken out of the texts, as it
    stands there; it goes nowhere. `places`: sentences of this demand's own texts that are kept as a public page says
    them, as `words_to_look_at` names them."""

    demand: str
    reason: str
    words: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class ForgottenContact:
    """`look_at`: sentences that may still point at somebody, of this demand and of its family; no rule is sure of
    them. `advice` says so, empty where there are none."""

    forgotten_on: date
    look_at: tuple[DoubtfulWords, ...]
    advice: str


def forget_contact(command: ForgetContact, context: Context) -> ForgottenContact:
    """Whoever joined in is forgotten with the reporter, only their number stays. Kept answers of the API go too.

    Raises Missing without a reason, BadInput where a word is so short that it would take others with it, or
    where a place is none of this demand's.
    """
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    reason = told(command.reason, N_("请写明为什么抹去，例如“本人要求”。"))
    also, contacts = _words(command.words), context.store.contacts
    called, addresses = contacts.people(demand.id)
    alone, doors = contacts.of_one(demand.id)
    if command.places:
        context.store.ledger.change(demand.id, **hidden_in(demand, command.places))
        demand = find_demand(context.store, demand.id)
    rubber, near = eraser(called, addresses, also), eraser_nearby(called, addresses, also)
    columns = _columns(context, demand, rubber, near)
    note_deed(context, demand, DemandDeed.FORGET_CONTACT, {"reason": rubber.clean(reason)}, **columns)
    contacts.forget_supporters(demand.id)
    contacts.clean_texts(demand.id, near.clean_all, rubber.clean_all)
    contacts.clean_imports(demand.id, near.clean_value)
    _clean_around(context, demand, rubber)
    for other in contacts.family(demand.id):
        _clean_other(context, other, eraser(alone, doors, also))
    context.store.answers.forget_before(context.now)
    left = left_about(context.store, find_demand(context.store, demand.id), everybody(alone))
    return ForgottenContact(today, left, _LOOK if left else "")


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
    if len(kept) > MOST_WORDS or not all(SHORTEST <= len(word) <= LONGEST for word in kept):
        raise BadInput(_TOO_WIDE, field="words", shortest=SHORTEST, longest=LONGEST, most=MOST_WORDS)
    return kept


def _clean_around(context: Context, demand: Row, rubber: Eraser) -> None:
    """Money, notices, reports and papers that hang on it."""
    contacts, number = context.store.contacts, demand.number or demand.id
    contacts.clean_objections(demand.id, rubber.clean_all)
    context.store.funding.changed |= dict.fromkeys(contacts.clean_funds(demand.id, rubber.clean_all))
    contacts.clean_reports(demand.id, number, rubber.clean, rubber.clean_office)
    contacts.clean_papers([demand.id, number], rubber.clean_office)
    contacts.age_papers([demand.id, number], context.now - FORGOTTEN_AFTER - timedelta(days=1))


def _clean_other(context: Context, demand: Row, rubber: Eraser) -> None:
    """One of the family: words about whoever is forgotten, and papers that repeat how the forgotten one's was called.
    李家 may be its own reporter's, so only whole names, phones and doors go."""
    contacts = context.store.contacts
    cleaned = contacts.own_texts(demand, rubber.clean_all, rubber.clean_office)
    changed = {name: text for name, text in cleaned.items() if name not in _OF_OTHERS}
    if changed:
        context.store.ledger.change(demand.id, **changed)
    contacts.clean_texts(demand.id, rubber.clean_all, rubber.clean_all)
    contacts.clean_imports(demand.id, rubber.clean_all)
    _clean_around(context, demand, rubber)


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

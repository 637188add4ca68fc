"""demands.register: a resident's wish enters 《群众需求清单台账》 and gets its number for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.entering import check_entry, new_line, plain
from facilitator.services.demands.slips import (
    SlipExtras,
    check_slip,
    confirmed_by_the_reporter,
    named_proxy,
    new_stub,
    slip_columns,
)
from facilitator.services.finding import find_demand, find_session
from facilitator.services.moving import write_down
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RegisterDemand(SlipExtras):
    """`title` may be empty: the first clause of the description stands in. `contact` is kept for the reply only.

    `previous`: the demand that this one comes back from, once a year has gone by and it may not relapse any more.
    """

    title: str
    description: str
    category: Category
    channel: Channel
    reporter_name: str | None = None
    contact: str | None = None
    grid: str | None = None
    building: str | None = None
    location: str | None = None
    affected_households: int | None = None
    happened_on: date | None = None
    external_ref: str | None = None
    session: str | None = None
    public_ok: bool = False
    previous: str | None = None


@dataclass(frozen=True)
class Registered:
    """`stub` is the code of the tear-off strip: with it the reporter asks how far it is."""

    demand: str
    number: str
    stub: str


def register(command: RegisterDemand, context: Context) -> Registered:
    today = day_of(context.now)
    title, description = check_entry(command, today)
    check_slip(command)
    named_proxy(command)
    confirmed_by_the_reporter(plain(command.proxy_name), command.read_back)
    if command.session is not None:
        find_session(context.store, command.session)
    named = plain(command.previous)
    previous = find_demand(context.store, named).id if named else None
    reference = plain(command.external_ref)
    if reference and context.store.ledger.known_refs(command.channel, [reference]):
        raise BadInput(N_("来源编号 {reference} 已经登记过了，请查台账。"), field="external_ref", reference=reference)
    line = new_line(command, title, description, context, context.store.ledger.last_sequence(today.year) + 1)
    stub = new_stub(context, command.slip_no)
    told = {"session": command.session, "public_ok": command.public_ok, "stub": stub, "previous": previous}
    context.store.ledger.add(line | slip_columns(command) | told)
    demand, number, state = line["id"], line["number"], line["state"]
    write_down(context, demand, number, DemandMove.REGISTER, DemandState.SUBMITTED, state, 1, None, {})
    return Registered(demand, number, stub)


VERB = Verb("demands", "register", RegisterDemand, Power.KEEP_LEDGER, N_("登记一件需求"), register)

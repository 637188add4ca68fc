"""demands.register: a resident's wish enters 《群众需求清单台账》 and gets its number for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.entry import Category, Channel, check_words, demand_number
from facilitator.domain.demands.states import DEMANDS, DemandMove, DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.moving import write_down
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RegisterDemand:
    """`title` may be empty: the first clause of the description stands in. `contact` is kept for the reply only."""

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


@dataclass(frozen=True)
class Registered:
    demand: str
    number: str


LIMITS = {"reporter_name": 40, "contact": 60, "grid": 40, "building": 40, "location": 120, "external_ref": 60}


def register(command: RegisterDemand, context: Context) -> Registered:
    title, description = check_words(command.title, command.description)
    _check(command, context)
    today = day_of(context.now)
    demand, sequence = context.new_id(), context.store.ledger.last_sequence(today.year) + 1
    number = demand_number(today.year, sequence)
    state = DEMANDS.after(DemandState.SUBMITTED, DemandMove.REGISTER)
    context.store.ledger.add(
        {
            "id": demand,
            "number": number,
            "year": today.year,
            "sequence": sequence,
            "state": state,
            "round": 1,
            "title": title,
            "description": description,
            "category": command.category,
            "channel": command.channel,
            **{field: _clean(getattr(command, field)) for field in LIMITS},
            "affected_households": command.affected_households,
            "happened_on": command.happened_on,
            "registered_on": today,
            "session": command.session,
            "supporters": 0,
            "public_ok": command.public_ok,
            "changed_at": context.now,
        }
    )
    write_down(context, demand, number, DemandMove.REGISTER, DemandState.SUBMITTED, state, 1, None, {})
    return Registered(demand, number)


def _check(command: RegisterDemand, context: Context) -> None:
    for field, limit in LIMITS.items():
        if len(getattr(command, field) or "") > limit:
            raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    households = command.affected_households
    if households is not None and not 0 <= households <= 1_000_000:
        raise BadInput(N_("涉及户数不对，请填整数。"), field="affected_households")
    if command.session is not None:
        find_session(context.store, command.session)
    reference = _clean(command.external_ref)
    if reference and context.store.ledger.known_refs(command.channel, [reference]):
        raise BadInput(N_("来源编号 {reference} 已经登记过了，请查台账。"), field="external_ref", reference=reference)


def _clean(text: str | None) -> str | None:
    return (text or "").strip() or None


VERB = Verb("demands", "register", RegisterDemand, Power.KEEP_LEDGER, N_("登记一件需求"), register)

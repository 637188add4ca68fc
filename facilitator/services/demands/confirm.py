"""demands.confirm: a person has read the draft, and it becomes a demand with a number, or one more supporter."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.drafts import DraftKind, check_category
from facilitator.domain.demands.entry import Category, demand_number
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.amending import Amendments, amended, amended_columns
from facilitator.services.demands.confirmed import Confirmed
from facilitator.services.demands.drafting import Wish, find_draft
from facilitator.services.demands.relapsing import confirm_relapse
from facilitator.services.demands.slips import confirmed_by_the_reporter
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.supporting import Supporter, add_supporter
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True, kw_only=True)
class ConfirmDraft(Amendments):
    """May put the draft right in the same step. A new wish whose class nobody chose needs `category`."""

    draft: str


def confirm(command: ConfirmDraft, context: Context) -> Confirmed:
    row = find_draft(context, command.draft)
    wish = amended(row, command)
    check_category(wish.kind, Category(row.category), command.category)
    confirmed_by_the_reporter(wish.proxy_name, wish.read_back)
    columns = amended_columns(context, row, wish)
    if wish.kind is DraftKind.SUPPORT:
        return _support(context, row, wish)
    if wish.kind is DraftKind.RELAPSE:
        return confirm_relapse(context, row, wish)
    context.store.ledger.change(row.id, **columns)
    move_demand(context, row, DemandMove.SUBMIT)
    year = day_of(context.now).year
    sequence = context.store.ledger.last_sequence(year) + 1
    number = demand_number(year, sequence)
    context.store.ledger.change(row.id, number=number, year=year, sequence=sequence)
    submitted = find_demand(context.store, row.id)
    move_demand(context, submitted, DemandMove.REGISTER, registered_on=day_of(context.now), doubts=[])
    return Confirmed(row.id, number, row.stub)


def _support(context: Context, row: Row, wish: Wish) -> Confirmed:
    """The draft itself never becomes a line of the ledger; its words stay with it."""
    if not wish.about:
        raise Missing(N_("请选定附议的是哪一件。"), what="about")
    demand = find_demand(context.store, wish.about)
    if demand.number is None:
        raise WrongState(N_("附议的那一件还是草稿，请先确认那一件。"))
    name, building, contact = wish.reporter_name, wish.building, wish.contact
    add_supporter(context, demand, Supporter(name, building, contact, wish.channel))
    context.store.ledger.change(row.id, about=demand.id)
    context.store.evidence.hand_over(row.id, demand.id, demand.round)
    move_demand(context, row, DemandMove.WITHDRAW, details={"supports": demand.number})
    return Confirmed(demand.id, demand.number, None)


VERB = Verb("demands", "confirm", ConfirmDraft, Power.KEEP_LEDGER, N_("确认一份草稿"), confirm)

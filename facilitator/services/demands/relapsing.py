"""A confirmed 「又坏了 / 没办好」: the demand opens again; while it is judged, the words stand beside it."""

from __future__ import annotations

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.again import RELAPSES_FROM
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.confirmed import Confirmed
from facilitator.services.demands.drafting import Wish
from facilitator.services.demands.relapse import RelapseDemand, relapse
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand, note_deed
from facilitator.storage.rows import Row

SAID = N_("居民说没办好")


def confirm_relapse(context: Context, row: Row, wish: Wish) -> Confirmed:
    """The draft goes out and its code follows the demand, as with a confirmed +1."""
    if not wish.about:
        raise Missing(N_("请选定说的是哪一件。"), what="about")
    demand = find_demand(context.store, wish.about)
    if DemandState(demand.state) in RELAPSES_FROM:
        relapse(RelapseDemand(demand.id, wish.description), context)
    else:
        words = with_words(demand.description, SAID, wish.description, day_of(context.now))
        note_deed(context, demand, DemandDeed.SAID_AGAIN, description=words)
    context.store.evidence.hand_over(row.id, demand.id, demand.round)
    context.store.ledger.change(row.id, about=demand.id)
    move_demand(context, row, DemandMove.WITHDRAW, details={"about": demand.number})
    return Confirmed(demand.id, demand.number, row.stub)

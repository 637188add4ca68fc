"""demands.queue: the demand goes onto the list of the next 两委会; after the cut-off day, of the one after (T7)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.cutoff import month_sorted
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.verb import Verb
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class QueueDemand:
    demand: str


@dataclass(frozen=True)
class Moved:
    state: DemandState


def queue(command: QueueDemand, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    return Moved(move_demand(context, demand, DemandMove.QUEUE, details=_meeting(context), review_on=None))


def _meeting(context: Context) -> dict[str, Detail]:
    """The day of the next 两委会 that is planned and takes demands still; else the month by the cut-off day."""
    today, kinds = day_of(context.now), all_kinds()
    planned = context.store.rooms.in_states([SessionState.PLANNED, SessionState.GATHERING])
    days = (day_of(row.starts_at) for row in planned if kinds[row.kind].triages)
    coming = next((on for on in days if on >= today), None)
    return {"meeting_on": coming.isoformat()} if coming else {"month": month_sorted(today)}


VERB = Verb("demands", "queue", QueueDemand, Power.KEEP_LEDGER, N_("列入待审定"), queue)

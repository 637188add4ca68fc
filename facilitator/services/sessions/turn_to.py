"""sessions.turn_to: a demand comes to hand, on the wall and at the desk; by those who sort, not only by the chair."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.sessions.open_item import Opened, enter
from facilitator.services.verb import Verb
from facilitator.sessions.kinds import all_kinds


@dataclass(frozen=True)
class TurnTo:
    session: str
    demand: str


def turn_to(command: TurnTo, context: Context) -> Opened:
    session, demand = find_session(context.store, command.session), find_demand(context.store, command.demand)
    if not all_kinds()[session.kind].triages:
        raise WrongState(N_("“{title}”不是两委会，请在控制台里换议题。"), title=session.title)
    for item in context.store.rooms.items(session.id):
        if item.demand == demand.id:
            return enter(context, session, item)
    raise NotFound(N_("{number} 不在这次两委会的议程上。"), number=demand.number or "")


VERB = Verb("sessions", "turn_to", TurnTo, Power.DECIDE_TRIAGE, N_("请看一件需求"), turn_to)

"""sessions.strike_order: what was noted about a demand is taken back, until the minutes of the 两委会 are settled."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.noting import strike_order
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class StrikeOrder:
    session: str
    demand: str


def strike(command: StrikeOrder, context: Context) -> None:
    strike_order(context, find_session(context.store, command.session), find_demand(context.store, command.demand))


VERB = Verb("sessions", "strike_order", StrikeOrder, Power.DECIDE_TRIAGE, N_("划掉记下的处理意见"), strike)

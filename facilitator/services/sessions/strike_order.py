"""sessions.strike_order: what was noted about a demand is taken back, until somebody signed the minutes of the 两委会.

A decision that became impossible must never lock its minutes: settled ones go back to a draft and are settled anew.
"""

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


@dataclass(frozen=True)
class Struck:
    """`minutes`: the number of settled minutes that are a draft again and have to be settled anew; they keep it."""

    minutes: str | None = None


def strike(command: StrikeOrder, context: Context) -> Struck:
    session, demand = find_session(context.store, command.session), find_demand(context.store, command.demand)
    returned = strike_order(context, session, demand)
    return Struck(returned.number if returned is not None else None)


VERB = Verb("sessions", "strike_order", StrikeOrder, Power.DECIDE_TRIAGE, N_("划掉记下的处理意见"), strike)

"""demands.ratify: the two committees stand behind what was dispatched before they met (追认, T9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.deciding import carry_out
from facilitator.services.demands.charging import due, party
from facilitator.services.finding import find_demand, find_session
from facilitator.services.noting import note_order
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RatifyOrder:
    """`session`: the running 两委会, by whose signed minutes it is ratified; without one it is ratified now, on the
    actor's own authority. What is not given stays as it was dispatched; a matter not told is a small one."""

    demand: str
    session: str | None = None
    matter: Matter | None = None
    responsible_party: str | None = None
    deadline: date | None = None


@dataclass(frozen=True)
class Ratified:
    """`noted`: the demand stays where it is until the minutes of the session are signed."""

    state: DemandState
    noted: bool = False


def ratify(command: RatifyOrder, context: Context) -> Ratified:
    demand = find_demand(context.store, command.demand)
    order = {"matter": str(command.matter or demand.matter or Matter.MINOR)}
    if command.responsible_party is not None:
        order["responsible_party"] = party(command.responsible_party)
    if command.deadline is not None:
        order["deadline"] = due(command.deadline, context)
    if command.session is not None:
        note_order(context, find_session(context.store, command.session), demand, DemandMove.RATIFY, order)
        return Ratified(DemandState(demand.state), noted=True)
    return Ratified(carry_out(context, demand, DemandMove.RATIFY, order))


VERB = Verb("demands", "ratify", RatifyOrder, Power.DECIDE_TRIAGE, N_("两委会追认"), ratify)

"""The plans of one demand as its page shows them, and the way to a new one where that makes sense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from facilitator.domain.demands.states import COUNCILS, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.funding.states import OVER
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandInFull
from facilitator.services.funding.read import PlansOf
from facilitator.services.funding.shown import PlanLine
from facilitator.web.acting import actor, ask
from facilitator.web.funding.bar import Bar, bars_of

WANTING = frozenset(
    {
        *(DemandState.OPENED, DemandState.REFERRED_TO_ASSEMBLY, DemandState.FUNDING, DemandState.REDELIBERATION),
        *COUNCILS,
    }
)
"""Where the money for a matter is being talked about."""


@dataclass(frozen=True)
class MoneyPart:
    """`begin`: the address of the form of a plan, empty where none is to be made now."""

    plans: tuple[PlanLine, ...]
    bars: Mapping[str, Bar]
    begin: str


def money_part(demand: DemandInFull) -> MoneyPart:
    plans: tuple[PlanLine, ...] = ask(PlansOf(demand.id)) if actor().may(Power.READ_FUNDS) else ()
    open_plan = any(plan.state not in OVER for plan in plans)
    for_all = demand.matter != Matter.PRIVATE and demand.state in WANTING
    wanted = actor().may(Power.KEEP_FUNDS) and for_all and not open_plan
    return MoneyPart(plans, bars_of(plans), url_for("funding.new", demand=demand.number or demand.id) if wanted else "")

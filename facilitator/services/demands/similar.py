"""Which open demands may be the same as this one: at most three, each with a reason; merging stays a person's act."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.likely_same import likely_same
from facilitator.services.merging import MAY_BE_PARENT
from facilitator.services.verb import Question

LOOKED_AT = 400
"""Enough for every open demand of one category in one grid; more would make the page wait."""


@dataclass(frozen=True)
class SimilarDemands:
    """Asked about a demand by id or number."""

    demand: str


@dataclass(frozen=True)
class SimilarDemand:
    demand: str
    number: str
    title: str
    state_name: str
    building: str
    score: int
    reason: str


def similar_demands(question: SimilarDemands, reading: Reading) -> tuple[SimilarDemand, ...]:
    demand = find_demand(reading.store, question.demand)
    states = sorted(MAY_BE_PARENT)
    others = reading.store.waiting.candidates(demand, states, LOOKED_AT)
    return tuple(
        SimilarDemand(
            likely.demand.id,
            likely.demand.number or "",
            likely.demand.title,
            STATE_NAMES[DemandState(likely.demand.state)],
            likely.demand.building or "",
            likely.score,
            likely.reason,
        )
        for likely in likely_same(demand, others)
    )


QUESTION = Question("demands", "similar", SimilarDemands, Power.KEEP_LEDGER, N_("像是同一件的需求"), similar_demands)

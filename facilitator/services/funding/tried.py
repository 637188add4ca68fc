"""What the hall tried last about a demand, for the plan that is made of it: who carries, and how many parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.tiers import Tier, TierBy
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.trial_units import in_tiers, usual_units
from facilitator.services.funding.writing import PlanSource, on_the_roll
from facilitator.services.verb import Question
from facilitator.storage.fund_values import sources_of


@dataclass(frozen=True)
class TriedLast:
    """`demand` is its id."""

    demand: str


@dataclass(frozen=True)
class Tried:
    """Amounts in fen. `parts`: how many parts each unit carries, by its id, None where the roll tells it;
    `exempt`: who carries less."""

    budget_fen: int
    sources: tuple[PlanSource, ...]
    method: Method
    rounding: Rounding
    parts: Mapping[str, float | None]
    exempt: Mapping[str, Exemption]


def tried_last(question: TriedLast, reading: Reading) -> Tried | None:
    """None where no council tried anything."""
    kept = reading.store.fund_trials.last_about(question.demand)
    item = None if kept is None else reading.store.rooms.item(kept.item)
    if kept is None or item is None:
        return None
    trial, method = kept.trial, Method(kept.trial["method"])
    units = usual_units(reading.store, item, method)
    if trial.get("by") and method is Method.TIERED:
        tiers = [Tier(group, parts / HUNDRED) for group, parts in trial.get("tiers", ())]
        units = in_tiers(units, on_the_roll(reading.store), TierBy(trial["by"]), tiers)
    return Tried(
        trial["budget_fen"],
        tuple(PlanSource(line.source, line.amount_fen, line.name) for line in sources_of(trial["sources"])),
        method,
        Rounding(trial["rounding"]),
        {line.unit: line.weight for line in units},
        {line.unit: line.exempt for line in units if line.exempt is not None},
    )


QUESTION = Question("funding", "tried_last", TriedLast, Power.READ_FUNDS, N_("会上最后一次试算"), tried_last)

"""reviews.score: one form of one household or representative about one demand; given once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import AlreadyScored, BadInput, NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import UnitKind
from facilitator.domain.reviews.events import DemandScored
from facilitator.domain.reviews.scales import Level
from facilitator.domain.words import N_
from facilitator.services.appraising import taken_in
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.judging import find_item, find_open_review
from facilitator.services.verb import Verb

KEY_LIMIT = 80


class FormChannel(StrEnum):
    PHONE = "phone"
    PAPER = "paper"
    HANDS = "hands"


@dataclass(frozen=True)
class ScoreDemand:
    """`satisfaction` 5 (非常满意) … 1, 0 for 不了解. A form with a `key` may be sent again."""

    review: str
    demand: str
    unit: str
    satisfaction: int
    channel: FormChannel = FormChannel.PAPER
    key: str | None = None


@dataclass(frozen=True)
class ScoredDemand:
    """How many forms about this demand are in now."""

    forms: int


def score(command: ScoreDemand, context: Context) -> ScoredDemand:
    store = context.store
    review = find_open_review(store, command.review)
    item = find_item(store, review.id, command.demand)
    unit = store.roll.unit(command.unit)
    if unit is None:
        raise NotFound(N_("名册里没有这一户或这位代表。"))
    if command.satisfaction not in set(Level):
        raise BadInput(N_("满意度是 5（非常满意）到 1（非常不满意），不了解是 0。"), field="satisfaction")
    if command.key is not None and len(command.key) > KEY_LIMIT:
        raise BadInput(N_("编号太长。"), field="key")
    if taken_in(store, item.demand, unit.id):
        raise AlreadyScored(N_("{label} 已经在会上评过这一件了。"), label=unit.label)
    earlier = store.reviews.score_of(review.id, item.demand, unit.id)
    if earlier is not None:
        if command.key is None or earlier.key != command.key or earlier.level != command.satisfaction:
            raise AlreadyScored(N_("{label} 已经评过这一件了。"), label=unit.label)
        return ScoredDemand(sum(store.reviews.counts(review.id, item.demand).values()))
    affected = bool(unit.building) and unit.building == (find_demand(store, item.demand).building or "")
    store.reviews.score(
        {
            "id": context.new_id(),
            "review": review.id,
            "demand": item.demand,
            "unit": unit.id,
            "level": command.satisfaction,
            "channel": command.channel,
            "representative": unit.kind is UnitKind.REPRESENTATIVE,
            "affected": affected,
            "key": command.key,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    context.record(DemandScored(review.id, item.demand, unit.id, command.satisfaction, command.channel))
    return ScoredDemand(sum(store.reviews.counts(review.id, item.demand).values()))


VERB = Verb("reviews", "score", ScoreDemand, Power.ENTER_SCORES, N_("登记一张评分表"), score)

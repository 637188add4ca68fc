"""The bar of the three sources, as a drawing, a table and a sentence with the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.funding.sources import Pile
from facilitator.domain.money import yuan
from facilitator.services.funding.shown import PlanLine
from facilitator.services.funding.sums import PileSum
from facilitator.services.funds import budget_told

PER_CENT = 100


@dataclass(frozen=True)
class BarPart:
    """`left` and `width` in hundredths of a per cent: the drawing is 10,000 wide."""

    pile: Pile
    shown: str
    planned_fen: int
    received_fen: int
    left: int
    width: int
    per_cent: str


@dataclass(frozen=True)
class Bar:
    parts: tuple[BarPart, ...]
    sentence: str


def bars_of(plans: Sequence[PlanLine]) -> dict[str, Bar]:
    return {plan.plan: bar(plan.budget_fen, plan.piles) for plan in plans}


def bar(budget_fen: int, piles: Sequence[PileSum], surplus_fen: int = 0) -> Bar:
    parts, left = [], 0
    for pile in piles:
        share = f"{pile.share / PER_CENT:.1f}%"
        parts.append(BarPart(pile.pile, _(pile.shown), pile.planned_fen, pile.received_fen, left, pile.share, share))
        left += pile.share
    told = "、".join(_("%(shown)s %(fen)s 元", shown=part.shown, fen=yuan(part.planned_fen)) for part in parts)
    more = _("居民收整元，比预算多 %(surplus)s 元。", surplus=yuan(surplus_fen)) if surplus_fen else ""
    budget = budget_told(budget_fen, sum(pile.topped_fen for pile in piles))
    return Bar(tuple(parts), f"{budget}：{told}。{more}")
